package ink.dong4j.card.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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

    private static Claim claim(String block, long tokens) {
        return new Claim(DAY, block, tokens, 10_000, 8_000);
    }
}
