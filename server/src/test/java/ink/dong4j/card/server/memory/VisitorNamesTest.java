package ink.dong4j.card.server.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ink.dong4j.card.server.identity.KeyId;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VisitorNamesTest {
    private static final KeyId KEY = KeyId.of(new byte[] {1});

    @TempDir private Path folder;

    @Test
    void aKeyHasOneNameForEverAndItTellsNothingOfTheKey() {
        String name = new VisitorNames(folder).of(KEY);
        assertThat(name).hasSize(64).matches("[0-9a-f]+");
        assertThat(new VisitorNames(folder).of(KEY)).isEqualTo(name);
        assertThat(new VisitorNames(folder).of(KeyId.of(new byte[] {2}))).isNotEqualTo(name);
        assertThat(new VisitorNames(folder.resolve("other")).of(KEY)).isNotEqualTo(name);
    }

    @Test
    void theSaltIsMadeWhenItIsNeededAndForNobodyElseToRead() throws Exception {
        VisitorNames names = new VisitorNames(folder);
        Path salt = folder.resolve("visitor-salt");
        assertThat(salt).doesNotExist();
        assertThat(names.of(KEY)).isNotEmpty();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(salt)))
                .isEqualTo("rw-------");
    }

    @Test
    void aDamagedSaltIsNeverReplaced() throws Exception {
        Files.writeString(folder.resolve("visitor-salt"), "short");
        assertThatThrownBy(() -> new VisitorNames(folder).of(KEY))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("restore it");
    }
}
