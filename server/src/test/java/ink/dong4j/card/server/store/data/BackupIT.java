package ink.dong4j.card.server.store.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.server.config.StoreConfig;
import ink.dong4j.card.server.store.Letter;
import ink.dong4j.card.server.store.LetterProcess;
import ink.dong4j.card.server.store.LetterWriter;
import ink.dong4j.card.server.store.Store;
import ink.dong4j.card.server.store.StoreContract;
import ink.dong4j.card.server.store.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Backups of each database, and what they are restored to. */
class BackupIT extends StoreContract {
    private static final int LETTERS = 100_000;

    @TempDir Path elsewhere;

    @Test
    void aBackupThatIsTakenWhileManyWriteHoldsAllThatWasConfirmedBefore() throws Exception {
        Set<Integer> confirmed = new HashSet<>();
        Path backup = elsewhere.resolve("backup.db");
        try (LetterProcess writer = new LetterProcess(config(), folder, 1, LETTERS, confirmed)) {
            assertThat(writer.keeps(300)).isTrue();
            Set<Integer> before = Set.copyOf(confirmed);
            new KeptData(config(), folder).backUp(backup);
            assertThat(writer.keeps(before.size() + 100)).as("it still writes").isTrue();
            writer.kill();

            for (TestDatabase target : TestDatabase.values()) {
                StoreConfig restored = target.make();
                Path data = elsewhere.resolve("data-" + target);
                new KeptData(restored, data).restore(backup);
                assertThat(letters(restored, data))
                        .containsAll(before.stream().map(LetterWriter::id).toList())
                        .doesNotHaveDuplicates();
            }
        }
    }

    @Test
    void aBackupIsOneFileForItsOwnerAlone() throws Exception {
        keepLetter();
        Path backup = elsewhere.resolve("backup.db");
        new KeptData(config(), folder).backUp(backup);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(backup)))
                .isEqualTo("rw-------");
        try (Stream<Path> files = Files.list(elsewhere)) {
            assertThat(files).containsExactly(backup);
        }
    }

    @Test
    void aBackupReplacesNothing() throws Exception {
        keepLetter();
        Path backup = Files.writeString(elsewhere.resolve("backup.db"), "precious");

        assertThatThrownBy(() -> new KeptData(config(), folder).backUp(backup))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("it is there already");
        assertThat(backup).hasContent("precious");
    }

    @Test
    void whatIsKeptIsNotReplacedByABackup() throws Exception {
        keepLetter();
        Path backup = elsewhere.resolve("backup.db");
        KeptData data = new KeptData(config(), folder);
        data.backUp(backup);

        assertThatThrownBy(() -> data.restore(backup))
                .isInstanceOf(IOException.class)
                .hasMessageMatching(
                        ".*(it is there; stop the card and move it away first|holds something already; make an empty database first)");
        assertThat(letters(config(), folder)).hasSize(1);
    }

    @Test
    void whatIsNoBackupIsRefused() throws Exception {
        keepLetter();
        Path backup = elsewhere.resolve("backup.db");
        new KeptData(config(), folder).backUp(backup);
        byte[] bytes = Files.readAllBytes(backup);
        for (int at = bytes.length / 2; at < bytes.length; at++) {
            bytes[at] = (byte) (at * 31);
        }
        Path damaged = Files.write(elsewhere.resolve("damaged.db"), bytes);
        Path text =
                Files.writeString(elsewhere.resolve("text.db"), "no database at all".repeat(99));
        KeptData data = new KeptData(TestDatabase.SQLITE.make(), elsewhere.resolve("data"));

        assertThatThrownBy(() -> data.restore(damaged)).hasMessageContaining("damaged");
        assertThatThrownBy(() -> data.restore(text)).hasMessageContaining("is no backup");
        assertThatThrownBy(() -> data.restore(elsewhere)).hasMessageContaining("it is no file");
        assertThat(elsewhere.resolve("data/card.db")).doesNotExist();
    }

    private void keepLetter() throws Exception {
        try (Store store = open()) {
            Letter letter = new Letter("a", Lang.EN, "", "", "one");
            assertThat(done(store.inbox().keep(letter, Instant.EPOCH, List.of(), 9))).isTrue();
        }
    }

    private List<String> letters(StoreConfig config, Path data) throws Exception {
        try (Store store = new Store(config, data, nanos::get)) {
            return done(store.inbox().latest(LETTERS)).stream()
                    .map(letter -> letter.letter().id())
                    .toList();
        }
    }
}
