package ink.dong4j.card.server.ssh.admission;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;

/**
 * How fast one address may connect. Connections that never log in are given a quarter of the pace,
 * since an exchange of keys is what costs, and a visitor's place among them is given back.
 */
final class ConnectionRate {
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final Bucket connections;
    private final Bucket strangers;

    ConnectionRate(int perSecond, TimeMeter clock) {
        this.connections = bucket(perSecond, perSecond, clock);
        this.strangers = bucket(perSecond, Math.max(1, perSecond / 4), clock);
    }

    boolean admits() {
        return connections.tryConsume(1) && strangers.tryConsume(1);
    }

    void loggedIn() {
        strangers.addTokens(1);
    }

    private static Bucket bucket(int burst, int perSecond, TimeMeter clock) {
        return Bucket.builder()
                .withCustomTimePrecision(clock)
                .addLimit(limit -> limit.capacity(burst).refillGreedy(perSecond, SECOND))
                .build();
    }
}
