package ink.dong4j.card.portrait;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** Images of a face, drawn for tests. */
public final class TestImages {
    private TestImages() {}

    /** As it is read from a file. */
    public static Portrait portrait() {
        BufferedImage image = face(BufferedImage.TYPE_INT_ARGB, 400, 400);
        int[] pixels = image.getRGB(0, 0, 400, 400, null, 0, 400);
        return Portrait.of(new Raster(400, 400, pixels));
    }

    /** A face before a blue wall, or before nothing in an image that can be transparent. */
    public static BufferedImage face(int type, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, type);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.scale(width / 400.0, height / 400.0);
        if (!image.getColorModel().hasAlpha()) {
            pen.setPaint(
                    new GradientPaint(0, 0, new Color(0x3B6EA5), 400, 400, new Color(0x9FC5E8)));
            pen.fillRect(0, 0, 400, 400);
        }
        pen.setPaint(new GradientPaint(0, 300, new Color(0x2D5F3A), 400, 400, new Color(0x1B3B24)));
        pen.fill(new Ellipse2D.Double(50, 290, 300, 300));
        pen.setPaint(new GradientPaint(110, 0, new Color(0xF7D0B0), 290, 0, new Color(0xC98F68)));
        pen.fillRect(165, 260, 70, 60);
        pen.fill(new Ellipse2D.Double(110, 80, 180, 230));
        pen.setPaint(new Color(0x3A2418));
        pen.fill(new Arc2D.Double(100, 50, 200, 190, 0, 180, Arc2D.PIE));
        pen.setPaint(new Color(0x20201F));
        pen.fill(new Ellipse2D.Double(145, 170, 36, 30));
        pen.fill(new Ellipse2D.Double(219, 170, 36, 30));
        pen.setPaint(new Color(0xA03B3B));
        pen.fill(new Arc2D.Double(160, 225, 80, 50, 180, 180, Arc2D.CHORD));
        pen.dispose();
        return image;
    }

    static Path write(BufferedImage image, String format, Path file) {
        try {
            ImageIO.write(image, format, file.toFile());
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
