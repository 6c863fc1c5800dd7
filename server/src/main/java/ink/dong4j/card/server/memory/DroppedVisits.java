package ink.dong4j.card.server.memory;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import ink.dong4j.card.people.Resumption;
import ink.dong4j.card.server.identity.KeyId;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;

/** Visits whose line dropped, in memory, for as long as they may be taken up again. Thread-safe. */
final class DroppedVisits {
    static final Duration WAIT = Duration.ofMinutes(10);

    /** Of all together, where each counts for this much more than its texts. In characters. */
    private static final int MOST_CHARS = 8 * 1024 * 1024;

    private static final int CHARS_EACH = 4 * 1024;

    private final Cache<KeyId, Resumption> visits;

    /**
     * @param nanoTime a clock that only goes forward
     */
    DroppedVisits(LongSupplier nanoTime) {
        this.visits =
                Caffeine.newBuilder()
                        .maximumWeight(MOST_CHARS)
                        .weigher((KeyId _, Resumption visit) -> CHARS_EACH + visit.chars())
                        .expireAfterWrite(WAIT)
                        .ticker(nanoTime::getAsLong)
                        .executor(Runnable::run)
                        .build();
    }

    void put(KeyId key, Resumption visit) {
        visits.put(key, visit);
    }

    /** Once. */
    Optional<Resumption> take(KeyId key) {
        return Optional.ofNullable(visits.asMap().remove(key));
    }

    void forget(KeyId key) {
        visits.invalidate(key);
    }
}
