package ink.dong4j.card.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
    void twoHundredThreadsNeverBookMoreThanTheDayHas() throws Exception {
        try (Store store = new Store(folder, nanos::get)) {
            int booked = 0;
            List<Future<Booking>> bookings = new ArrayList<>();
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int thread = 0; thread < 200; thread++) {
                    Claim claim = claim("192.0.2." + thread, 100);
                    bookings.add(threads.submit(() -> store.ledger().book(claim)));
                }
            }
            for (Future<Booking> booking : bookings) {
                booked += booking.get() instanceof Booking.Booked ? 1 : 0;
            }
            assertThat(booked).isEqualTo(100);
            assertThat(store.ledger().balance()).contains(new Balance(DAY, 10_000));
        }
        assertThat(
                        PosixFilePermissions.toString(
                                Files.getPosixFilePermissions(folder.resolve("card.db"))))
                .isEqualTo("rw-------");
    }

    @Test
    void whatIsWrittenIsThereForTheNextProcessAndWhatWasGivenBackIsNot() throws Exception {
        try (Store store = new Store(folder, nanos::get)) {
            Claim claim = claim("192.0.2.1", 5_000);
            assertThat(store.ledger().book(claim)).isEqualTo(new Booking.Booked());
            assertThat(store.ledger().book(claim("192.0.2.2", 700)))
                    .isEqualTo(new Booking.Booked());
            store.ledger().correct(claim, 100);
        }
        try (Store store = new Store(folder, nanos::get)) {
            store.ledger().open(DAY).toCompletableFuture().get(60, TimeUnit.SECONDS);
            assertThat(store.ledger().balance()).contains(new Balance(DAY, 800));
            assertThat(store.ledger().book(claim("192.0.2.1", 8_000)))
                    .isEqualTo(new Booking.NoRoom(false));
            assertThat(store.ledger().book(claim("192.0.2.3", 9_000)))
                    .isEqualTo(new Booking.Booked());
            assertThat(store.ledger().book(claim("192.0.2.4", 201)))
                    .isEqualTo(new Booking.NoRoom(true));
        }
    }

    @Test
    void whatIsNoDatabaseBooksNothingUntilItIsOutOfTheWay() throws Exception {
        Path file = Files.writeString(folder.resolve("card.db"), "no database at all".repeat(99));
        try (Store store = new Store(folder, nanos::get)) {
            assertThat(store.ledger().book(claim("a", 1))).isEqualTo(new Booking.Unwritable());
            Files.delete(file);
            assertThat(store.ledger().book(claim("a", 1))).isEqualTo(new Booking.Unwritable());
            nanos.addAndGet(TimeUnit.SECONDS.toNanos(3));
            assertThat(store.ledger().book(claim("a", 1))).isEqualTo(new Booking.Booked());
        }
    }

    @Test
    void aFolderThatIsNoneBooksNothingAndBreaksNothing() throws Exception {
        Path inTheWay = Files.writeString(folder.resolve("data"), "a file");
        try (Store store = new Store(inTheWay, nanos::get)) {
            assertThat(store.ledger().book(claim("a", 1))).isEqualTo(new Booking.Unwritable());
        }
    }

    @Test
    void aDatabaseThatSomebodyElseHoldsIsWrittenLater() throws Exception {
        Claim claim = claim("a", 100);
        try (Store store = new Store(folder, nanos::get)) {
            assertThat(store.ledger().book(claim)).isEqualTo(new Booking.Booked());
            try (Connection holder =
                            DriverManager.getConnection(
                                    "jdbc:sqlite:" + folder.resolve("card.db"));
                    Statement statement = holder.createStatement()) {
                statement.execute("begin immediate");
                store.ledger().correct(claim, 0).toCompletableFuture().get(60, TimeUnit.SECONDS);
                assertThat(store.ledger().book(claim("b", 1))).isEqualTo(new Booking.Unwritable());
                statement.execute("rollback");
            }
            nanos.addAndGet(TimeUnit.SECONDS.toNanos(3));
            assertThat(store.ledger().book(claim("b", 1))).isEqualTo(new Booking.Booked());
            assertThat(store.ledger().balance()).contains(new Balance(DAY, 1));
        }
    }

    @Test
    void aFileThatWasTakenAwayIsMadeAnew() throws Exception {
        try (Store store = new Store(folder, nanos::get)) {
            assertThat(store.ledger().book(claim("a", 100))).isEqualTo(new Booking.Booked());
            for (String name : List.of("card.db", "card.db-wal", "card.db-shm")) {
                Files.deleteIfExists(folder.resolve(name));
            }
            assertThat(store.ledger().book(claim("a", 7))).isEqualTo(new Booking.Booked());
            assertThat(folder.resolve("card.db")).exists();
        }
    }

    private static Claim claim(String block, long tokens) {
        return new Claim(DAY, block, tokens, 10_000, 8_000);
    }
}
