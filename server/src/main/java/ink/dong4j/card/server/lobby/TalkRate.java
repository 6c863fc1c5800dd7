package ink.dong4j.card.server.lobby;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.EstimationProbe;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.local.SynchronizationStrategy;
import java.time.Duration;

/** How often something may be said: some messages at once, then one after each time. Not thread-safe. */
final class TalkRate {
    private final Bucket bucket;

    TalkRate(int atOnce, Duration each, TimeMeter time) {
        this.bucket =
                Bucket.builder()
                        .addLimit(limit -> limit.capacity(atOnce).refillGreedy(1, each))
                        .withCustomTimePrecision(time)
                        .withSynchronizationStrategy(SynchronizationStrategy.NONE)
                        .build();
    }

    /** How long until one more may be said; 0 for now. */
    long nanosToWait() {
        EstimationProbe probe = bucket.estimateAbilityToConsume(1);
        return probe.canBeConsumed() ? 0 : probe.getNanosToWaitForRefill();
    }

    /** Counts one message, for which there is nothing to wait. */
    void take() {
        if (!bucket.tryConsume(1)) {
            throw new IllegalStateException("said more than the rate allows");
        }
    }
}
