package ink.dong4j.card.server.e2e;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.jline.utils.ScreenTerminal;

/**
 * A terminal's cells as a picture, and what a camera reads of it. Blocks are drawn as blocks; a letter is only a
 * smudge, since nobody reads it.
 */
final class ScreenPicture {
    private static final int WIDTH = 7;
    private static final int HEIGHT = 2 * WIDTH;

    private ScreenPicture() {}

    /**
     * What a terminal paints with.
     *
     * @param monochrome whether it knows inverse and no colours
     */
    record Colours(Color foreground, Color background, boolean monochrome) {
        static final Colours DARK = new Colours(new Color(0xD8DEE9), new Color(0x16181D), false);
        static final Colours LIGHT = new Colours(new Color(0x1E1E1E), new Color(0xFDF6E3), false);

        Colours asMonochrome() {
            return new Colours(foreground, background, true);
        }

        private Color of(long cell, boolean front) {
            if (front != ScreenTerminal.cellInverse(cell)) {
                boolean own = !monochrome && ScreenTerminal.cellHasForeground(cell);
                return own ? colour(ScreenTerminal.cellForeground(cell)) : foreground;
            }
            boolean own = !monochrome && ScreenTerminal.cellHasBackground(cell);
            return own ? colour(ScreenTerminal.cellBackground(cell)) : background;
        }

        private static Color colour(int cells) {
            return new Color(ScreenTerminal.cellColorRgb(cells));
        }
    }

    static BufferedImage of(long[] cells, int columns, Colours colours) {
        int rows = cells.length / columns;
        BufferedImage picture =
                new BufferedImage(columns * WIDTH, rows * HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        for (int i = 0; i < cells.length; i++) {
            int x = i % columns * WIDTH;
            int y = i / columns * HEIGHT;
            pen.setColor(colours.of(cells[i], false));
            pen.fillRect(x, y, WIDTH, HEIGHT);
            pen.setColor(colours.of(cells[i], true));
            switch (ScreenTerminal.cellCodePoint(cells[i])) {
                case 0, ' ' -> {}
                case '\u2588' -> pen.fillRect(x, y, WIDTH, HEIGHT);
                case '\u2580' -> pen.fillRect(x, y, WIDTH, HEIGHT / 2);
                case '\u2584' -> pen.fillRect(x, y + HEIGHT / 2, WIDTH, HEIGHT / 2);
                default -> pen.fillRect(x + 1, y + 4, WIDTH - 3, HEIGHT - 7);
            }
        }
        pen.dispose();
        return picture;
    }

    /**
     * What the one code on a picture holds, read from its PNG; empty without a code.
     *
     * @param inverted whether a camera looks for light on dark, too
     */
    static Optional<String> read(BufferedImage picture, boolean inverted) {
        BufferedImage png = asPng(picture);
        int width = png.getWidth();
        int height = png.getHeight();
        int[] pixels = png.getRGB(0, 0, width, height, null, 0, width);
        RGBLuminanceSource source = new RGBLuminanceSource(width, height, pixels);
        Map<DecodeHintType, Boolean> hints =
                inverted ? Map.of(DecodeHintType.ALSO_INVERTED, true) : Map.of();
        try {
            BinaryBitmap bitmap = new BinaryBitmap(new HybridBinarizer(source));
            return Optional.of(new MultiFormatReader().decode(bitmap, hints).getText());
        } catch (NotFoundException _) {
            return Optional.empty();
        }
    }

    private static BufferedImage asPng(BufferedImage picture) {
        try {
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            ImageIO.write(picture, "png", png);
            return ImageIO.read(new ByteArrayInputStream(png.toByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException("memory takes every picture", e);
        }
    }
}
