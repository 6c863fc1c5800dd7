package ink.dong4j.card.server.files;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.typesafe.config.ConfigFactory;
import ink.dong4j.card.card.Card;
import ink.dong4j.card.reading.CardReader;
import ink.dong4j.card.reading.Problems;
import ink.dong4j.card.reading.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LatestFilesTest {
    private static final byte[] PDF = "%PDF-1.7".getBytes(US_ASCII);
    private static final String BOTH = "{ en = \"# Ada\", zh = \"# \u827e\u8fbe\" }";

    @TempDir Path folder;
    private Card card;
    private Instant now = Instant.EPOCH;
    private final LatestFiles files = new LatestFiles(() -> card, () -> now);

    @BeforeEach
    void publish() {
        card = card(BOTH);
    }

    @Test
    void whatTheOwnerPublishedIsThereInBothLanguages() {
        assertThat(text("resume.md")).isEqualTo("# Ada\n");
        assertThat(text("resume.zh.md")).isEqualTo("# \u827e\u8fbe\n");
        assertThat(text("pages/about.md")).isEqualTo("English");
        assertThat(text("pages/about.zh.md")).isEqualTo("Chinese");
        assertThat(text("card.json")).contains("\"name\" : \"Ada\"");
        assertThat(file("resume.pdf").bytes()).isEqualTo(PDF);
        assertThat(file("resume.pdf").isText()).isFalse();
    }

    @Test
    void oneTextForBothLanguagesIsOneFile() {
        card = card("\"# Ada\"");
        assertThat(files.get().find("resume.md")).isPresent();
        assertThat(files.get().find("resume.zh.md")).isEmpty();
        card = card("\"\"");
        assertThat(files.get().find("resume.md")).isEmpty();
    }

    @Test
    void allShareOneCopyUntilTheCardIsAnotherOne() {
        Published.Folder first = files.get();
        now = now.plusSeconds(60);
        card = card(BOTH);
        assertThat(files.get()).as("an equal card").isSameAs(first);
        card = card("\"# Grace\"");
        assertThat(text("resume.md")).isEqualTo("# Grace\n");
        assertThat(files.get().date()).isEqualTo(now);
    }

    private String text(String path) {
        return new String(file(path).bytes(), UTF_8);
    }

    private Published.File file(String path) {
        return (Published.File) files.get().find(path).orElseThrow();
    }

    /** @param resume the texts of the resume, as the card's file has them */
    private Card card(String resume) {
        try {
            Files.createDirectories(folder.resolve("pages"));
            Files.writeString(folder.resolve("pages/about.md"), "English");
            Files.writeString(folder.resolve("pages/about.zh.md"), "Chinese");
            Files.write(folder.resolve("resume.pdf"), PDF);
            Path file = folder.resolve("card.conf");
            Files.writeString(
                    file,
                    """
                    name = Ada, title = b, pitch = c, host = d, documents = pages
                    resume { text = %s, pdf = resume.pdf }
                    """
                            .formatted(resume));
            return CardReader.read(
                    Settings.of(ConfigFactory.parseFile(file.toFile()), new Problems("card.conf")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
