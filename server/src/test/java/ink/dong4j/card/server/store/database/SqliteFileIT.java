package ink.dong4j.card.server.store.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ink.dong4j.card.server.config.StoreConfig;
import ink.dong4j.card.server.store.Ledger.Lease;
import ink.dong4j.card.server.store.Store;
import ink.dong4j.card.server.store.StoreContract;
import ink.dong4j.card.server.store.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The SQLite file when something is wrong with it: its owner is told what to do, and it works again. */
class SqliteFileIT {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    private final AtomicLong nanos = new AtomicLong();
    @TempDir Path folder;

    @Test
    void nobodyElseMayReadIt() throws Exception {
        try (Store store = open(folder)) {
            assertThat(lease(store, 1)).isEqualTo(new Lease(1, 1));
            for (String name : List.of("card.db", "card.db-wal", "card.db-shm")) {
                assertThat(
                                PosixFilePermissions.toString(
                                        Files.getPosixFilePermissions(folder.resolve(name))))
                        .isEqualTo("rw-------");
            }
        }
    }

    @Test
    void whatIsNoDatabaseLeasesNothingUntilItIsOutOfTheWay() throws Exception {
        Path file = Files.writeString(folder.resolve("card.db"), "no database at all".repeat(99));
        try (Store store = open(folder)) {
            assertThatThrownBy(() -> lease(store, 1)).hasCauseInstanceOf(StoreUnusable.class);
            Files.delete(file);
            assertThatThrownBy(() -> lease(store, 1)).hasCauseInstanceOf(StoreUnusable.class);
            nanos.addAndGet(TimeUnit.SECONDS.toNanos(3));
            assertThat(lease(store, 1)).isEqualTo(new Lease(1, 1));
        }
    }

    @Test
    void aFolderThatIsNoneLeasesNothingAndBreaksNothing() throws Exception {
        Path inTheWay = Files.writeString(folder.resolve("data"), "a file");
        try (Store store = open(inTheWay)) {
            assertThatThrownBy(() -> lease(store, 1)).hasCauseInstanceOf(StoreUnusable.class);
        }
    }

    @Test
    void aDatabaseThatSomebodyElseHoldsIsWrittenLater() throws Exception {
        try (Store store = open(folder)) {
            assertThat(lease(store, 100)).isEqualTo(new Lease(100, 100));
            try (Connection holder =
                            DriverManager.getConnection(
                                    "jdbc:sqlite:" + folder.resolve("card.db"));
                    Statement statement = holder.createStatement()) {
                statement.execute("begin immediate");
                assertThatThrownBy(() -> lease(store, 1)).hasCauseInstanceOf(StoreUnusable.class);
                statement.execute("rollback");
            }
            nanos.addAndGet(TimeUnit.SECONDS.toNanos(3));
            assertThat(lease(store, 1)).isEqualTo(new Lease(1, 101));
        }
    }

    @Test
    void aFileThatWasTakenAwayIsMadeAnew() throws Exception {
        try (Store store = open(folder)) {
            assertThat(lease(store, 100)).isEqualTo(new Lease(100, 100));
            for (String name : List.of("card.db", "card.db-wal", "card.db-shm")) {
                Files.deleteIfExists(folder.resolve(name));
            }
            assertThat(lease(store, 7)).isEqualTo(new Lease(7, 7));
            assertThat(folder.resolve("card.db")).exists();
        }
    }

    private Store open(Path directory) {
        return new Store(
                new StoreConfig(Optional.empty(), TestDatabase.KEEP), directory, nanos::get);
    }

    private static Lease lease(Store store, long tokens) throws Exception {
        return StoreContract.done(store.ledger().lease(DAY, tokens, 10_000));
    }
}
