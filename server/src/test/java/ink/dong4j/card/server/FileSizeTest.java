package ink.dong4j.card.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Files of code stay small, so that each holds one concept. The phrases of a language are one list of
 * independent sentences, however long it gets.
 */
class FileSizeTest {
    private static final int MOST_LINES = 400;
    private static final Set<String> PHRASES =
            Set.of("Phrases.java", "English.java", "Chinese.java");

    @ParameterizedTest
    @ValueSource(strings = {"client-shared", "server"})
    void noFileIsLongerThanTheCap(String module) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(Path.of("..", module, "src", "main", "java"))) {
            files = walk.filter(file -> file.toString().endsWith(".java")).toList();
        }
        List<String> tooLong = new ArrayList<>();
        for (Path file : files) {
            int lines = Files.readAllLines(file).size();
            if (lines > MOST_LINES && !PHRASES.contains(file.getFileName().toString())) {
                tooLong.add(file + " has " + lines + " lines");
            }
        }
        assertThat(files).isNotEmpty();
        assertThat(tooLong).isEmpty();
    }
}
