package ink.dong4j.card.server.store.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import ink.dong4j.card.server.config.StoreConfig;
import ink.dong4j.card.server.store.Ledger.Lease;
import ink.dong4j.card.server.store.Store;
import ink.dong4j.card.server.store.StoreContract;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicLong;

/** A use of a store at PostgreSQL by which tests see whether it works, and what it says where it does not. */
final class Leases {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    private Leases() {}

    static Store open(StoreConfig config) {
        return open(config, new AtomicLong());
    }

    /**
     * The same with a clock that a test puts forward.
     *
     * @param passed the nanoseconds by which it is ahead
     */
    static Store open(StoreConfig config, AtomicLong passed) {
        return new Store(config, Path.of("unused"), () -> System.nanoTime() + passed.get());
    }

    static String sentence(StoreConfig config) {
        try (Store store = open(config)) {
            String told = failure(store);
            assertThat(store.state()).isEqualTo(new StoreState.Unusable(told));
            return told;
        }
    }

    static String failure(Store store) {
        Throwable thrown = catchThrowable(() -> lease(store));
        return Causes.last(thrown, StoreUnusable.class)
                .map(StoreUnusable::getMessage)
                .orElseThrow(() -> new AssertionError("it did not fail", thrown));
    }

    static Lease lease(Store store) throws Exception {
        return StoreContract.done(store.ledger().lease(DAY, 1, 10_000));
    }
}
