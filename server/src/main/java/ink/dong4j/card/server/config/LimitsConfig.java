package ink.dong4j.card.server.config;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * {@code server.limits}: what stands in front of every answer.
 *
 * @param network of IPv6 addresses that share their first 48 bits
 * @param promptBytes the longest message, in bytes of UTF-8
 * @param turns answers of one visit
 */
public record LimitsConfig(
        Rate session,
        Rate address,
        Rate network,
        Rate server,
        Concurrent concurrent,
        int promptBytes,
        int turns,
        Daily daily) {
    public LimitsConfig {
        requireNonNull(session, "session is null");
        requireNonNull(address, "address is null");
        requireNonNull(network, "network is null");
        requireNonNull(daily, "daily is null");
        requireNonNull(server, "server is null");
        requireNonNull(concurrent, "concurrent is null");
    }

    /** So many messages in a time, and of those so many in a shorter one. */
    public record Rate(int messages, Duration per, int burst, Duration burstPer) {
        public Rate {
            requireNonNull(per, "per is null");
            requireNonNull(burstPer, "burstPer is null");
        }
    }

    /**
     * Tokens of a day.
     *
     * @param firstVisitorsPercent the part of them that only addresses may use that have not spent
     *     any on the day
     */
    public record Daily(int tokens, int firstVisitorsPercent) {}

    /** Answers at once. */
    public record Concurrent(int session, int address, int server) {}
}
