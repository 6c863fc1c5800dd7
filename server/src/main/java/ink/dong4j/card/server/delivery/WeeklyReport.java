package ink.dong4j.card.server.delivery;

import ink.dong4j.card.server.config.delivery.DeliveryConfig;
import ink.dong4j.card.server.store.Dispatch;
import ink.dong4j.card.server.store.Outbox;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Tells the owner of the seven days before the day of the report. A report that was due while the server was
 * down comes afterwards; the first one comes at the first time that is due while it runs.
 */
final class WeeklyReport implements Edition {
    private static final int WEEK = 7;

    private final DeliveryConfig.Report config;
    private final ZoneId zone;
    private final WeeklyFigures figures;
    private final Outbox outbox;
    private final InstantSource clock;
    private final List<String> channels;
    private final Instant began;

    /**
     * The end of the week that was reported last. The store may have had that report already and keep it as it
     * was, from before the owner moved its time to later on the same day.
     */
    private LocalDate reported = LocalDate.MIN;

    WeeklyReport(
            DeliveryConfig.Report config,
            ZoneId zone,
            WeeklyFigures figures,
            Outbox outbox,
            InstantSource clock,
            List<String> channels) {
        this.config = config;
        this.zone = zone;
        this.figures = figures;
        this.outbox = outbox;
        this.clock = clock;
        this.channels = channels;
        began = clock.instant();
    }

    @Override
    public Duration publish() throws InterruptedException {
        Instant now = clock.instant();
        ZonedDateTime due = lastDue(now);
        Optional<Instant> last = Stored.await(outbox.latest(Dispatch.Kind.REPORT, now));
        if (!last.orElse(began).isBefore(due.toInstant())) {
            return Duration.between(now, due.plusWeeks(1).toInstant());
        }
        LocalDate end = due.toLocalDate();
        if (end.equals(reported)) {
            return Duration.between(now, due.plusWeeks(1).toInstant());
        }
        boolean _ =
                Stored.await(
                        outbox.add(
                                id(end),
                                Dispatch.Kind.REPORT,
                                "Your card from %s to %s"
                                        .formatted(end.minusDays(WEEK), end.minusDays(1)),
                                text(end),
                                now,
                                channels));
        reported = end;
        return Duration.ZERO;
    }

    private ZonedDateTime lastDue(Instant now) {
        ZonedDateTime here = now.atZone(zone);
        ZonedDateTime due =
                here.with(TemporalAdjusters.previousOrSame(config.day())).with(config.at());
        return due.isAfter(here) ? due.minusWeeks(1) : due;
    }

    /** The same for all who report this week. */
    private static String id(LocalDate end) {
        return UUID.nameUUIDFromBytes(("report " + end).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private String text(LocalDate end) throws InterruptedException {
        return figures.between(end.minusDays(WEEK), end).stream()
                .map(figure -> "%s: %,d".formatted(figure.what(), figure.count()))
                .collect(Collectors.joining("\n"));
    }
}
