package ink.dong4j.card.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.typesafe.config.ConfigFactory;
import ink.dong4j.card.card.Banner;
import ink.dong4j.card.card.Face;
import ink.dong4j.card.portrait.TestImages;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FaceReaderTest {
    @TempDir private Path folder;
    private Problems problems = new Problems("card.conf");

    @Test
    void anOwnerWithoutAFaceHasNone() throws IOException {
        assertThat(read("")).isEqualTo(Face.NONE);
    }

    @Test
    void theNameIsSetLarge() throws IOException {
        Banner banner = read("name = dong4j\nbanner = name").banner().orElseThrow();
        assertThat(problems.list()).isEmpty();
        assertThat(banner.isName()).isTrue();
        assertThat(banner.lines()).hasSize(5).contains(" / _` / _ \\ ' \\/ _` |_  _| |");
        assertThat(banner.columns()).isLessThan(40);
        assertThat(banner.isAmbiguous()).isFalse();
    }

    @Test
    void aNameWithoutSuchLettersIsReported() throws IOException {
        assertThat(problemsOf("name = \"王小明\"\nbanner = name"))
                .containsExactly(
                        at(2)
                                + "banner cannot set 王小明 large, since the letters for it are those"
                                + " of ASCII; name a file");
        assertThat(problemsOf("name = \"" + "wide ".repeat(10) + "\"\nbanner = name"))
                .singleElement()
                .asString()
                .contains("is a name that takes 4 lines of", "8 lines of 76 cells are the most");
        assertThat(problemsOf("name = a\nbanner = large"))
                .containsExactly(
                        at(2)
                                + "banner is \"large\"; it must be name, or a file: banner { file ="
                                + " \"banner.txt\" }");
    }

    @Test
    void aFileIsShownAsItStands() throws IOException {
        Files.writeString(
                folder.resolve("banner.txt"), "\n\n  \u2588\u2588 \u2591   \n    x\u001b[31m\n\n");
        Banner banner = read("banner { file = banner.txt }").banner().orElseThrow();
        assertThat(banner.lines()).hasSize(2).first().isEqualTo("  \u2588\u2588 \u2591");
        assertThat(banner.lines().getLast()).startsWith("    x").doesNotContain("\u001b");
        assertThat(banner.isName()).isFalse();
        assertThat(banner.isAmbiguous()).isTrue();
    }

    @Test
    void aFileThatIsNoBannerIsReported() throws IOException {
        Path file = folder.resolve("banner.txt");
        assertThat(problemsOf("banner { file = banner.txt }"))
                .containsExactly(at(1) + "banner.file names " + file + ", which cannot be read");
        Files.writeString(file, "\n \n");
        assertThat(problemsOf("banner { file = banner.txt }"))
                .containsExactly(at(1) + "banner.file names " + file + ", which is empty");
        Files.writeString(file, "x\n".repeat(9));
        assertThat(problemsOf("banner { file = banner.txt }"))
                .containsExactly(
                        at(1)
                                + "banner.file names "
                                + file
                                + ", which takes 9 lines of 1 cells; 8 lines of 76 cells are the"
                                + " most");
        Files.writeString(file, "a\tb");
        assertThat(problemsOf("banner { file = banner.txt }"))
                .containsExactly(
                        at(1)
                                + "banner.file names "
                                + file
                                + ", which has tabs; it must have blanks for them");
        Files.write(file, new byte[] {(byte) 0xFF, (byte) 0xFE, 0});
        assertThat(problemsOf("banner { file = banner.txt }"))
                .containsExactly(at(1) + "banner.file names " + file + ", which is not UTF-8 text");
        Files.writeString(file, "x".repeat(17 * 1024));
        assertThat(problemsOf("banner { file = banner.txt }"))
                .containsExactly(
                        at(1) + "banner.file names " + file + ", which is larger than 16 KiB");
        assertThat(problemsOf("banner {}"))
                .containsExactly(at(1) + "banner.file is missing; it must name a text file");
    }

    @Test
    void aPortraitIsReadFromTheFolderOfTheCard() throws IOException {
        BufferedImage face = TestImages.face(BufferedImage.TYPE_INT_ARGB, 200, 200);
        ImageIO.write(face, "png", folder.resolve("me.png").toFile());
        assertThat(read("portrait = me.png").portrait()).isPresent();
        assertThat(problems.list()).isEmpty();

        Files.writeString(folder.resolve("me.png"), "no image");
        assertThat(problemsOf("portrait = me.png"))
                .containsExactly(
                        at(1)
                                + "portrait names "
                                + folder.resolve("me.png")
                                + ", which is neither a PNG nor a JPEG image");
    }

    private List<String> problemsOf(String card) throws IOException {
        problems = new Problems("card.conf");
        read(card);
        return problems.list().stream().map(Problem::toString).toList();
    }

    private Face read(String card) throws IOException {
        Path file = Files.writeString(folder.resolve("card.conf"), card);
        return FaceReader.read(Settings.of(ConfigFactory.parseFile(file.toFile()), problems));
    }

    private String at(int line) {
        return folder.resolve("card.conf") + ":" + line + ": ";
    }
}
