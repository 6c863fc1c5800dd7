package ink.dong4j.card.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoldenFolderTest {
    @TempDir Path folder;

    private GoldenFolder kept;

    @BeforeEach
    void aTextIsKept() throws IOException {
        new GoldenFolder(folder, true).check("home/first", "one\ntwo\n");
        kept = new GoldenFolder(folder, false);
    }

    @Test
    void theSameTextPasses() throws IOException {
        kept.check("home/first", "one\ntwo\n");
        kept.holdsOnly(List.of("home/first"));
    }

    @Test
    void anotherTextFailsWithTheRowThatDiffers() {
        assertThatThrownBy(() -> kept.check("home/first", "one\nthree\n"))
                .hasMessageContaining("line 2")
                .hasMessageContaining("three")
                .hasMessageNotContaining("one");
    }

    @Test
    void aTextWithoutAFileFails() {
        assertThatThrownBy(() -> kept.check("home/last", "")).isInstanceOf(AssertionError.class);
    }

    @Test
    void aFileThatNoTestProducesFailsAndIsDeletedByWriting() throws IOException {
        assertThatThrownBy(() -> kept.holdsOnly(List.of())).hasMessageContaining("first.golden");
        new GoldenFolder(folder, true).holdsOnly(List.of());
        assertThat(Files.exists(folder.resolve("home/first.golden"))).isFalse();
    }
}
