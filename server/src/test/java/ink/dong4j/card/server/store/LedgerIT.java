package ink.dong4j.card.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import ink.dong4j.card.server.store.Ledger.Lease;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** The ledger in each database. */
class LedgerIT extends StoreContract {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    @Test
    void twoHundredThreadsNeverLeaseMoreThanTheDayHas() throws Exception {
        try (Store store = open()) {
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
    }

    @Test
    void whatIsLeasedIsThereForTheNextProcessAndWhatWasGivenBackIsNot() throws Exception {
        try (Store store = open()) {
            assertThat(lease(store, 5_000)).isEqualTo(new Lease(5_000, 5_000));
            store.ledger().note(DAY, Map.of("192.0.2.1", 300L));
            store.ledger().note(DAY, Map.of("192.0.2.1", 200L));
            store.ledger().giveBack(DAY, 4_500);
        }
        try (Store store = open()) {
            assertThat(found(store)).isEqualTo(new Ledger.Day(500, Map.of("192.0.2.1", 500L)));
            assertThat(lease(store, 20_000)).isEqualTo(new Lease(9_500, 10_000));
            assertThat(lease(store, 1)).isEqualTo(new Lease(0, 10_000));
        }
    }

    private static Lease lease(Store store, long tokens) throws Exception {
        return done(store.ledger().lease(DAY, tokens, 10_000));
    }

    private static Ledger.Day found(Store store) throws Exception {
        return done(store.ledger().open(DAY));
    }
}
