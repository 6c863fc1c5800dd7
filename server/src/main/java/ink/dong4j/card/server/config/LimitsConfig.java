package ink.dong4j.card.server.config;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * {@code server.limits}: what stands in front of every answer.
 *
 * @param promptBytes the longest message, in bytes of UTF-8
 */
public record LimitsConfig(
        Rate session, Rate address, Rate server, Concurrent concurrent, int promptBytes) {
    public LimitsConfig {
        requireNonNull(session, "session is null");
        requireNonNull(address, "address is null");
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

    /** Answers at once. */
    public record Concurrent(int session, int address, int server) {}
}
