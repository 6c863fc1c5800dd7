package ink.dong4j.card.server.config.delivery;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/**
 * {@code server.delivery}: how what has to reach the owner gets to him.
 *
 * @param digest whether he is told of questions that no page answers
 * @param report when he gets the report of a week, if he does
 * @param giveUp how long something is tried
 */
public record DeliveryConfig(
        List<ChannelConfig> channels, boolean digest, Optional<Report> report, Duration giveUp) {
    public DeliveryConfig {
        channels = List.copyOf(channels);
    }

    /** When a week is reported, in the server's time zone. */
    public record Report(DayOfWeek day, LocalTime at) {}
}
