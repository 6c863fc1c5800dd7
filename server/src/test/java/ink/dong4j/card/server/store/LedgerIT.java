package ink.dong4j.card.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ink.dong4j.card.server.store.Ledger.Lease;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ledger on a real disk. */
class LedgerIT {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    private final AtomicLong nanos = new AtomicLong();
    @TempDir Path folder;

    @Test
    void twoHundredThreadsNeverLeaseMoreThanTheDayHas() throws Exception {
        try (Store store = new Store(folder, nanos::get)) {
            long leased = 0;
            List<Future<Lease>> leases = new ArrayList<>();
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int thread = 0; thread < 200; thread++) {
                    leases.add(threads.submit(() -> lease(store, 130)));
                }
            }
            for (Future<Lease> lease : leases) {
                leased += lease.get().tokens();
            }
            assertThat(leased).isEqualTo(10_000);
            assertThat(found(store)).isEqualTo(new Ledger.Day(10_000, Map.of()));
        }
        assertThat(
                        PosixFilePermissions.toString(
                                Files.getPosixFilePermissions(folder.resolve("card.db"))))
                .isEqualTo("rw-------");
    }

    @Test
    void whatIsLeasedIsThereForTheNextProcessAndWhatWasGivenBackIsNot() throws Exception {
        try (Store store = new Store(folder, nanos::get)) {
            assertThat(lease(store, 5_000)).isEqualTo(new Lease(5_000, 5_000));
            store.ledger().note(DAY, "192.0.2.1", 300);
            store.ledger().note(DAY, "192.0.2.1", 200);
            store.ledger().giveBack(DAY, 4_500);
        }
        try (Store store = new Store(folder, nanos::get)) {
            assertThat(found(store)).isEqualTo(new Ledger.Day(500, Map.of("192.0.2.1", 500L)));
            assertThat(lease(store, 20_000)).isEqualTo(new Lease(9_500, 10_000));
            assertThat(lease(store, 1)).isEqualTo(new Lease(0, 10_000));
        }
    }

    @Test
    void whatIsNoDatabaseLeasesNothingUntilItIsOutOfTheWay() throws Exception {
        Path file = Files.writeString(folder.resolve("card.db"), "no database at all".repeat(99));
        try (Store store = new Store(folder, nanos::get)) {
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
        try (Store store = new Store(inTheWay, nanos::get)) {
            assertThatThrownBy(() -> lease(store, 1)).hasCauseInstanceOf(StoreUnusable.class);
        }
    }

    @Test
    void aDatabaseThatSomebodyElseHoldsIsWrittenLater() throws Exception {
        try (Store store = new Store(folder, nanos::get)) {
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
        try (Store store = new Store(folder, nanos::get)) {
            assertThat(lease(store, 100)).isEqualTo(new Lease(100, 100));
            for (String name : List.of("card.db", "card.db-wal", "card.db-shm")) {
                Files.deleteIfExists(folder.resolve(name));
            }
            assertThat(lease(store, 7)).isEqualTo(new Lease(7, 7));
            assertThat(folder.resolve("card.db")).exists();
        }
    }

    private static Lease lease(Store store, long tokens) throws Exception {
        return done(store.ledger().lease(DAY, tokens, 10_000));
    }

    private static Ledger.Day found(Store store) throws Exception {
        return done(store.ledger().open(DAY));
    }

    private static <T> T done(CompletionStage<T> stage) throws Exception {
        return stage.toCompletableFuture().get(60, TimeUnit.SECONDS);
    }
}
