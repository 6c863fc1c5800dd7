package ink.dong4j.card.server.config;

import java.time.Duration;

/**
 * {@code server.limits}: what stands in front of every answer.
 *
 * @param key of one key that was proved, of all its visits
 * @param network of IPv6 addresses that share their first 48 bits
 * @param promptBytes the longest message, in bytes of UTF-8
 * @param turns answers of one visit
 */
public record LimitsConfig(
        Rate session,
        Rate key,
        Rate address,
        Rate network,
        Rate server,
        Concurrent concurrent,
        int promptBytes,
        int turns,
        Daily daily) {
    /** So many messages in a time, and of those so many in a shorter one. */
    public record Rate(int messages, Duration per, int burst, Duration burstPer) {}

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
