package ink.dong4j.card.portrait;

import static org.assertj.core.api.Assertions.assertThat;

import ink.dong4j.card.text.Ink;
import ink.dong4j.card.text.Picture;
import ink.dong4j.card.text.Tile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortraitTest {
    @TempDir private Path folder;

    @Test
    void aPngAndAJpegAreReadAndDrawnInAFewSizes() {
        for (String format : List.of("png", "jpeg")) {
            BufferedImage face = TestImages.face(BufferedImage.TYPE_INT_RGB, 640, 640);
            Portrait portrait = read(TestImages.write(face, format, folder.resolve("face")));
            assertThat(portrait.sizes())
                    .extracting(size -> size.columns() + "x" + size.lines().size())
                    .containsExactly("20x10", "16x8", "12x6");
            assertThat(portrait.picture().fixed())
                    .hasSize(200 + 128 + 72)
                    .hasSameSizeAs(portrait.picture().full());
        }
    }

    @Test
    void eachSizeNamesItsOwnCells() {
        Portrait portrait = TestImages.portrait();
        StringBuilder cells = new StringBuilder();
        portrait.sizes().forEach(size -> size.lines().forEach(line -> cells.append(line.text())));
        assertThat(cells.chars().map(Picture::number).toArray())
                .containsExactly(java.util.stream.IntStream.range(0, 400).toArray());
    }

    @Test
    void anImageThatIsNotSquareKeepsItsProportions() {
        assertThat(sizes(300, 400)).containsExactly("15x10", "12x8", "9x6");
        assertThat(sizes(800, 400)).containsExactly("24x6", "24x6", "24x6");
        assertThat(sizes(10, 4000)).containsExactly("6x10", "6x8", "6x6");
    }

    private List<String> sizes(int width, int height) {
        int[] pixels = new int[width * height];
        java.util.Arrays.fill(pixels, 0xFF336699);
        return Portrait.of(new Raster(width, height, pixels)).sizes().stream()
                .map(size -> size.columns() + "x" + size.lines().size())
                .toList();
    }

    @Test
    void aClearPixelIsTheTerminalsBackground() {
        Picture picture = TestImages.portrait().picture();
        assertThat(picture.fixed().getFirst()).isEqualTo(new Tile(' ', Ink.PLAIN));
        assertThat(picture.full().getFirst()).isEqualTo(new Tile(' ', Ink.PLAIN));
    }

    @Test
    void whatIsNoImageIsToldInWords() throws IOException {
        assertThat(why(Files.writeString(folder.resolve("a"), "hello")))
                .isEqualTo("is neither a PNG nor a JPEG image");
        BufferedImage face = TestImages.face(BufferedImage.TYPE_INT_RGB, 64, 64);
        assertThat(why(TestImages.write(face, "gif", folder.resolve("b"))))
                .isEqualTo("is neither a PNG nor a JPEG image");
        assertThat(why(folder.resolve("none"))).isEqualTo("cannot be read");
        assertThat(why(folder)).isEqualTo("cannot be read");
        assertThat(why(Files.write(folder.resolve("c"), new byte[4 * 1024 * 1024 + 1])))
                .isEqualTo("is larger than 4 MiB");
    }

    @Test
    void aBrokenImageIsToldInWords() throws IOException {
        for (String format : List.of("png", "jpeg")) {
            BufferedImage face = TestImages.face(BufferedImage.TYPE_INT_RGB, 300, 300);
            byte[] whole =
                    Files.readAllBytes(TestImages.write(face, format, folder.resolve("whole")));
            for (int length = 0; length < whole.length; length += 1 + whole.length / 40) {
                byte[] cut = java.util.Arrays.copyOf(whole, length);
                Path file = Files.write(folder.resolve("cut"), cut);
                // Some readers make do with what there is of an image.
                assertThat(ImageFile.read(file)).isNotNull();
            }
            for (int at = 8; at < whole.length; at += 1 + whole.length / 200) {
                byte[] bent = whole.clone();
                bent[at] ^= (byte) 0x5A;
                assertThat(ImageFile.read(Files.write(folder.resolve("bent"), bent))).isNotNull();
            }
        }
    }

    @Test
    void anImageOfTooManyPixelsIsNotDecoded() throws IOException {
        Path file = Files.write(folder.resolve("bomb.png"), png(60_000, 60_000));
        assertThat(why(file)).isEqualTo("has 60,000 x 60,000 pixels; 40,000,000 are the most");
    }

    /** A PNG that says that it has many pixels, and has none. */
    private static byte[] png(int width, int height) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeLong(0x89504E470D0A1A0AL);
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        DataOutputStream fields = new DataOutputStream(head);
        fields.writeInt(width);
        fields.writeInt(height);
        fields.write(new byte[] {8, 2, 0, 0, 0});
        chunk(out, "IHDR", head.toByteArray());
        ByteArrayOutputStream pixels = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflated = new DeflaterOutputStream(pixels)) {
            deflated.write(new byte[1024]);
        }
        chunk(out, "IDAT", pixels.toByteArray());
        chunk(out, "IEND", new byte[0]);
        return bytes.toByteArray();
    }

    private static void chunk(DataOutputStream out, String type, byte[] content)
            throws IOException {
        byte[] name = type.getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        CRC32 sum = new CRC32();
        sum.update(name);
        sum.update(content);
        out.writeInt(content.length);
        out.write(name);
        out.write(content);
        out.writeInt((int) sum.getValue());
    }

    private static Portrait read(Path file) {
        return ((Portrait.Reading.Read) Portrait.read(file)).portrait();
    }

    private static String why(Path file) {
        return ((Portrait.Reading.Unusable) Portrait.read(file)).why();
    }
}
