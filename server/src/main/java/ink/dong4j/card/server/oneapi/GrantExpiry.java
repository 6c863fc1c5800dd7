package ink.dong4j.card.server.oneapi;

import ink.dong4j.card.server.oneapi.plan.ChannelPlan;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** When a grant ends, in words. */
final class GrantExpiry {
    private static final int WARNED_DAYS = 7;

    private GrantExpiry() {}

    /** A warning from a week before the last day; empty when there is nothing to warn of. */
    static Optional<String> warning(ChannelPlan channel, LocalDate today) {
        return channel.expires()
                .filter(last -> ChronoUnit.DAYS.between(today, last) <= WARNED_DAYS)
                .map(
                        last ->
                                "warning: channel %s: its grant %s"
                                        .formatted(channel.name(), words(last, today)));
    }

    static String words(LocalDate last, LocalDate today) {
        long days = ChronoUnit.DAYS.between(today, last);
        if (days < 0) {
            return "ended on " + last;
        }
        return days == 0
                ? "ends today"
                : "ends on %s, in %d day%s".formatted(last, days, days == 1 ? "" : "s");
    }
}
