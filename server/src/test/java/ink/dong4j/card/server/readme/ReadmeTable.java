package ink.dong4j.card.server.readme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * A table of a README that is made from a file of the program, between two marks. {@code
 * -Dgolden=write} writes it anew. What it says in Chinese stands in {@code readme/*.zh.properties}.
 *
 * @param topic as in the marks
 * @param source the file that it is made from, as in the mark
 */
public record ReadmeTable(String topic, String source) {
    private static final Path PROJECT = Path.of("..");
    private static final boolean WRITE = "write".equals(System.getProperty("golden"));

    /** The Chinese words of a table, by the names of its rows. */
    public static Properties chinese(String topic) {
        Properties words = new Properties();
        Path file = Path.of("src/test/resources/readme").resolve(topic + ".zh.properties");
        try (Reader in = Files.newBufferedReader(file)) {
            words.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    /** Fails when the README's table is not this one. */
    public void check(String readme, List<List<String>> rows) throws IOException {
        String begin = "<!-- %s: made from %s -->\n".formatted(topic, source);
        String end = "<!-- end of %s -->\n".formatted(topic);
        Path file = PROJECT.resolve(readme);
        String text = Files.readString(file);
        assertThat(text).contains(begin, end);
        String right =
                text.substring(0, text.indexOf(begin) + begin.length())
                        + markdown(rows)
                        + text.substring(text.indexOf(end));
        if (WRITE) {
            Files.writeString(file, right);
        } else {
            assertThat(text).as(readme + " is older than " + source).isEqualTo(right);
        }
    }

    /** The first row is the head. */
    private static String markdown(List<List<String>> rows) {
        String rule = "|---".repeat(rows.getFirst().size()) + "|\n";
        return line(rows.getFirst())
                + rule
                + rows.stream().skip(1).map(ReadmeTable::line).collect(Collectors.joining());
    }

    private static String line(List<String> row) {
        return "| " + String.join(" | ", row) + " |\n";
    }
}
