package ink.dong4j.card.server.ssh.admission;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;

/**
 * How fast one address may connect. What counts is an exchange of keys, since that is what costs, and
 * those that never log in are given a quarter of the pace; a visitor's place among them is given back.
 * Connections that exchange none, such as a balancer's checks, cost little: there is only a bound
 * against floods of them, so much wider that they do not use up the share of visitors.
 */
final class ConnectionRate {
    private static final Duration SECOND = Duration.ofSeconds(1);

    /** Connections for each exchange of keys. */
    static final int CHECKS = 10;

    private final Bucket connections;
    private final Bucket exchanges;
    private final Bucket strangers;

    /** @param perSecond exchanges of keys */
    ConnectionRate(int perSecond, TimeMeter clock) {
        int connects = (int) Math.min(Integer.MAX_VALUE, (long) CHECKS * perSecond);
        this.connections = bucket(connects, connects, clock);
        this.exchanges = bucket(perSecond, perSecond, clock);
        this.strangers = bucket(perSecond, Math.max(1, perSecond / 4), clock);
    }

    boolean connects() {
        return connections.tryConsume(1);
    }

    boolean exchanges() {
        return exchanges.tryConsume(1) && strangers.tryConsume(1);
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
