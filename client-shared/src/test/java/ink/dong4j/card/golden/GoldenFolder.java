package ink.dong4j.card.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder of golden files: texts that tests produce and that are kept to be compared. {@code
 * -Dgolden=write} writes them anew and deletes those that no test produces.
 */
public final class GoldenFolder {
    private static final Path ROOT = Path.of("src/test/resources/golden");
    private static final String ENDING = ".golden";

    private final Path folder;
    private final boolean write;

    public GoldenFolder(String name) {
        this(ROOT.resolve(name), "write".equals(System.getProperty("golden")));
    }

    GoldenFolder(Path folder, boolean write) {
        this.folder = folder;
        this.write = write;
    }

    /** Fails unless a text is the same as the one that is kept by this name. */
    public void check(String name, String text) throws IOException {
        Path file = folder.resolve(name + ENDING);
        if (write) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        }
        assertThat(file).as("-Dgolden=write keeps it").exists();
        assertThat(file).as("%s (the file) is now (expected)", name).hasContent(text);
    }

    /** Fails if a file is kept by another name than these. */
    public void holdsOnly(Collection<String> names) throws IOException {
        List<Path> files = names.stream().map(name -> folder.resolve(name + ENDING)).toList();
        List<Path> strays;
        try (Stream<Path> kept = Files.walk(folder)) {
            strays = kept.filter(Files::isRegularFile).filter(f -> !files.contains(f)).toList();
        }
        if (write) {
            for (Path stray : strays) {
                Files.delete(stray);
            }
            return;
        }
        assertThat(strays).as("no test produces them; -Dgolden=write deletes them").isEmpty();
    }
}
