package ink.dong4j.card.server.limit;

import ink.dong4j.card.server.config.LimitsConfig;
import ink.dong4j.card.server.config.LimitsConfig.Concurrent;
import ink.dong4j.card.server.config.LimitsConfig.Daily;
import ink.dong4j.card.server.config.LimitsConfig.Rate;
import java.time.Duration;

/** Limits for tests, generous where a test says nothing. */
public final class SampleLimits {
    public static final Rate PLENTY =
            new Rate(1_000_000, Duration.ofMinutes(1), 1_000_000, Duration.ofMinutes(1));

    private SampleLimits() {}

    public static LimitsConfig of(
            Rate session, Rate address, Rate server, Concurrent concurrent, int promptBytes) {
        return of(session, PLENTY, address, server, concurrent, promptBytes);
    }

    public static LimitsConfig of(
            Rate session,
            Rate key,
            Rate address,
            Rate server,
            Concurrent concurrent,
            int promptBytes) {
        return new LimitsConfig(
                session,
                key,
                address,
                PLENTY,
                server,
                concurrent,
                promptBytes,
                1_000_000,
                new Daily(500_000, 20));
    }
}
