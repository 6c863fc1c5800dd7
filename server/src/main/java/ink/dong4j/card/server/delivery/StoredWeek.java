package ink.dong4j.card.server.delivery;

import ink.dong4j.card.server.store.PastDays;
import ink.dong4j.card.server.store.VisitCounts;
import ink.dong4j.card.server.store.VisitCounts.Count;
import ink.dong4j.card.server.store.WeekTotals;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** The figures of a week, as the store knows them. */
public record StoredWeek(PastDays days, VisitCounts counts, ZoneId zone) implements WeeklyFigures {
    @Override
    public List<Figure> between(LocalDate first, LocalDate end) throws InterruptedException {
        List<Count> counted = Stored.await(counts.between(first, end));
        WeekTotals totals = Stored.await(days.between(first, end, zone));
        return List.of(
                new Figure("Visits", sum(counted, VisitCounts.Kind.VISIT)),
                new Figure("Questions", sum(counted, VisitCounts.Kind.ANSWER)),
                new Figure("Questions that no page answers", totals.unanswered()),
                new Figure("Messages for you", totals.letters()),
                new Figure("Entries of the guestbook that wait for you", totals.entriesWaiting()),
                new Figure("Tokens", totals.tokens()));
    }

    private static long sum(List<Count> counted, VisitCounts.Kind kind) {
        return counted.stream().filter(count -> count.kind() == kind).mapToLong(Count::times).sum();
    }
}
