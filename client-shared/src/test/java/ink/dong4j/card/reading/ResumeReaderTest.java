package ink.dong4j.card.reading;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.typesafe.config.ConfigFactory;
import ink.dong4j.card.card.Localized;
import ink.dong4j.card.card.OwnerPage;
import ink.dong4j.card.card.PdfFile;
import ink.dong4j.card.card.ResumeDocument;
import ink.dong4j.card.i18n.Lang;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResumeReaderTest {
    private static final byte[] PDF = "%PDF-1.7\n%%EOF\n".getBytes(US_ASCII);

    @TempDir Path folder;
    private Problems problems = new Problems("card.conf");

    @Test
    void aResumeHasATextAPdfAndAnAddress() throws IOException {
        Files.writeString(folder.resolve("resume.en.md"), "# Resume\n\nWork.\n");
        Files.write(folder.resolve("resume.pdf"), PDF);
        ResumeDocument resume =
                read("""
                                text { en { file = resume.en.md }, zh = "# \u7b80\u5386" }
                                pdf = resume.pdf
                                url = "https://resume.example.org"
                                """)
                        .orElseThrow();

        assertThat(problems.list()).isEmpty();
        assertThat(resume)
                .isEqualTo(
                        new ResumeDocument(
                                new Localized("# Resume\n\nWork.", "# \u7b80\u5386"),
                                Optional.of(new PdfFile(PDF)),
                                Optional.of(URI.create("https://resume.example.org"))));
        assertThat(resume.page(Lang.EN))
                .contains(new OwnerPage("resume", Lang.EN, "Resume", "# Resume\n\nWork."));
    }

    @Test
    void eachOfThemIsEnough() throws IOException {
        Files.write(folder.resolve("cv.pdf"), PDF);
        for (String one : List.of("text = Work", "pdf = cv.pdf", "url = \"https://example.org\"")) {
            assertThat(read(one)).isPresent();
            assertThat(problems.list()).isEmpty();
        }
        assertThat(read("pdf = cv.pdf").orElseThrow().page(Lang.EN)).isEmpty();
    }

    @Test
    void noneOfThemIsAFault() {
        read("");
        assertThat(problem())
                .endsWith(
                        "card.conf:1: resume is empty; it must have at least one of text, pdf and url");
    }

    @Test
    void aPdfThatIsNotThereIsNoneOrIsTooLargeIsAFault() throws IOException {
        read("pdf = nothing.pdf");
        assertThat(problem())
                .contains("card.conf:2: resume.pdf names ")
                .endsWith("nothing.pdf, which cannot be read");

        Files.writeString(folder.resolve("page.pdf"), "<html>");
        read("pdf = page.pdf");
        assertThat(problem()).endsWith("page.pdf, which is not a PDF: it does not begin with %PDF");

        Path large = Files.write(folder.resolve("large.pdf"), PDF);
        try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength((10L << 20) + 1);
        }
        read("pdf = large.pdf");
        assertThat(problem()).endsWith("large.pdf, which is larger than 10 MiB");
    }

    @Test
    void anAddressThatIsNoneAndAnUnknownKeyAreFaults() {
        read("url = \"javascript:alert(1)\"");
        assertThat(problem()).contains("card.conf:2: resume.url must be an address");
        read("text = Work\npfd = resume.pdf");
        assertThat(problem()).endsWith("resume.pfd is an unknown key; did you mean pdf?");
    }

    /** The one problem of the section that was read last. */
    private String problem() {
        assertThat(problems.list()).hasSize(1);
        return problems.list().getFirst().toString();
    }

    private Optional<ResumeDocument> read(String section) {
        problems = new Problems("card.conf");
        Path file = folder.resolve("card.conf");
        try {
            Files.writeString(file, "resume {\n" + section + "\n}\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Settings card = Settings.of(ConfigFactory.parseFile(file.toFile()).resolve(), problems);
        Optional<ResumeDocument> resume = ResumeReader.read(card);
        card.finish();
        return resume;
    }
}
