package ink.dong4j.card.portrait;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** Reads an image of the owner's with bounds on what that may take. */
final class ImageFile {
    private static final int MOST_BYTES = 4 * 1024 * 1024;
    private static final int MOST_PIXELS = 40_000_000;

    /** More pixels than these in either direction tell a drawing of few cells nothing. */
    private static final int ENOUGH = 320;

    private static final Set<String> FORMATS = Set.of("png", "jpeg");

    private ImageFile() {}

    /** An image, or why the file has none, as what follows its name. */
    sealed interface Reading {
        record Read(Raster image) implements Reading {}

        record Unusable(String why) implements Reading {}
    }

    static Reading read(Path file) {
        try {
            if (Files.size(file) > MOST_BYTES) {
                return new Reading.Unusable("is larger than %d MiB".formatted(MOST_BYTES >> 20));
            }
            return read(Files.readAllBytes(file));
        } catch (IOException _) {
            return new Reading.Unusable("cannot be read");
        }
    }

    private static Reading read(byte[] bytes) throws IOException {
        ImageIO.setUseCache(false);
        try (ImageInputStream in =
                ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return new Reading.Unusable("is neither a PNG nor a JPEG image");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return read(reader);
            } finally {
                reader.dispose();
            }
        }
    }

    private static Reading read(ImageReader reader) throws IOException {
        if (!FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
            return new Reading.Unusable("is neither a PNG nor a JPEG image");
        }
        try {
            // The size stands at the image's beginning: nothing is decoded for it.
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if ((long) width * height > MOST_PIXELS) {
                return new Reading.Unusable(
                        "has %,d x %,d pixels; %,d are the most"
                                .formatted(width, height, MOST_PIXELS));
            }
            int step = Math.max(1, Math.min(width, height) / ENOUGH);
            ImageReadParam few = reader.getDefaultReadParam();
            few.setSourceSubsampling(step, step, 0, 0);
            return new Reading.Read(raster(reader.read(0, few)));
        } catch (RuntimeException _) {
            // The library's way to say that an image is broken in a way that it did not expect.
            return new Reading.Unusable("is a broken image");
        }
    }

    private static Raster raster(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        return new Raster(width, height, image.getRGB(0, 0, width, height, null, 0, width));
    }
}
