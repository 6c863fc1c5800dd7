package ink.dong4j.card.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files stay small, so that each can hold one concept. */
class FileSizeTest {
    private static final int MOST_LINES = 400;

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
            if (lines > MOST_LINES) {
                tooLong.add(file + " has " + lines + " lines");
            }
        }
        assertThat(files).isNotEmpty();
        assertThat(tooLong).isEmpty();
    }
}
