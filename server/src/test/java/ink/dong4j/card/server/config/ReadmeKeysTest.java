package ink.dong4j.card.server.config;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The tables of keys in both READMEs are made from {@code reference.conf}. {@code -Dgolden=write}
 * writes them anew; a new key needs its Chinese words in {@code readme/keys.zh.properties}.
 */
class ReadmeKeysTest {
    private static final Path PROJECT = Path.of("..");
    private static final String BEGIN = "<!-- keys: made from reference.conf -->\n";
    private static final String END = "<!-- end of keys -->\n";
    private static final boolean WRITE = "write".equals(System.getProperty("golden"));

    private final List<Key> keys = Key.all(reference());

    @Test
    void theEnglishTableHasEveryKey() throws IOException {
        check("README.md", table("| key | default | meaning |", keys, Key::comment));
    }

    @Test
    void theChineseTableHasEveryKey() throws IOException {
        Properties chinese = chinese();
        check(
                "README.zh-CN.md",
                table(
                        "| 配置项 | 默认值 | 含义 |",
                        keys,
                        key -> chinese.getProperty(key.path(), "(" + key.path() + "?)")));
    }

    @Test
    void theChineseWordsAreForTheKeysThatExist() throws IOException {
        assertThat(chinese().stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(keys.stream().map(Key::path).toList());
    }

    private static void check(String name, String table) throws IOException {
        Path file = PROJECT.resolve(name);
        String text = Files.readString(file);
        int begin = text.indexOf(BEGIN);
        int end = text.indexOf(END);
        assertThat(begin).as("the mark before the keys in " + name).isNotNegative();
        assertThat(end).as("the mark after the keys in " + name).isGreaterThan(begin);
        String right = text.substring(0, begin + BEGIN.length()) + table + text.substring(end);
        if (WRITE) {
            Files.writeString(file, right);
        } else {
            assertThat(text).as(name + " is older than reference.conf").isEqualTo(right);
        }
    }

    private static String table(String head, List<Key> keys, Function<Key, String> meaning) {
        return keys.stream()
                .map(
                        key ->
                                "| `%s` | %s | %s |\n"
                                        .formatted(key.path(), key.value(), meaning.apply(key)))
                .collect(Collectors.joining("", head + "\n|---|---|---|\n", ""));
    }

    private static Properties chinese() throws IOException {
        Properties words = new Properties();
        try (Reader in =
                Files.newBufferedReader(
                        Path.of("src/test/resources/readme/keys.zh.properties"), UTF_8)) {
            words.load(in);
        }
        return words;
    }

    private static String reference() {
        try {
            return Files.readString(Path.of("src/main/resources/reference.conf"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
