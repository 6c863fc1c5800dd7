package ink.dong4j.card.server.config;

import static org.assertj.core.api.Assertions.assertThat;

import ink.dong4j.card.server.readme.ReadmeTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class ReadmeKeysTest {
    private static final ReadmeTable TABLE = new ReadmeTable("keys", "reference.conf");

    private final List<Key> keys;
    private final Properties chinese = ReadmeTable.chinese("keys");

    ReadmeKeysTest() throws IOException {
        keys = Key.all(Files.readString(Path.of("src/main/resources/reference.conf")));
    }

    @Test
    void theEnglishTableHasEveryKey() throws IOException {
        TABLE.check("README.md", rows(List.of("key", "default", "meaning"), Key::comment));
    }

    @Test
    void theChineseTableHasEveryKey() throws IOException {
        TABLE.check(
                "README.zh-CN.md",
                rows(List.of("配置项", "默认值", "含义"), key -> chinese.getProperty(key.path(), "?")));
    }

    @Test
    void theChineseWordsAreForTheKeysThatExist() {
        assertThat(chinese.stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(keys.stream().map(Key::path).toList());
    }

    private List<List<String>> rows(List<String> head, Function<Key, String> meaning) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(head);
        for (Key key : keys) {
            rows.add(List.of("`" + key.path() + "`", key.value(), meaning.apply(key)));
        }
        return rows;
    }
}
