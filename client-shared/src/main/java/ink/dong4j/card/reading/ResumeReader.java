package ink.dong4j.card.reading;

import ink.dong4j.card.card.PdfFile;
import ink.dong4j.card.card.ResumeDocument;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Reads {@code resume { text = …, pdf = "resume.pdf", url = "https://…" }}, of which one is enough. */
final class ResumeReader {
    private static final int LONGEST_TEXT = 40_000;
    private static final int MOST_PDF_MIB = 10;

    private ResumeReader() {}

    static Optional<ResumeDocument> read(Settings card) {
        if (!card.has("resume")) {
            return Optional.empty();
        }
        Settings resume = card.section("resume");
        if (!resume.has("text") && !resume.has("pdf") && !resume.has("url")) {
            card.problem("resume", "is empty; it must have at least one of text, pdf and url");
        }
        return Optional.of(
                new ResumeDocument(
                        new Texts(resume).optional("text", LONGEST_TEXT),
                        resume.path("pdf").flatMap(file -> pdf(resume, file)),
                        WebAddress.optional(resume, "url")));
    }

    private static Optional<PdfFile> pdf(Settings resume, Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes((MOST_PDF_MIB << 20) + 1);
            if (bytes.length > MOST_PDF_MIB << 20) {
                resume.problem(
                        "pdf",
                        "names %s, which is larger than %d MiB".formatted(file, MOST_PDF_MIB));
            } else if (!PdfFile.isPdf(bytes)) {
                resume.problem(
                        "pdf",
                        "names %s, which is not a PDF: it does not begin with %%PDF"
                                .formatted(file));
            } else {
                return Optional.of(new PdfFile(bytes));
            }
        } catch (IOException _) {
            resume.problem("pdf", "names %s, which cannot be read".formatted(file));
        }
        return Optional.empty();
    }
}
