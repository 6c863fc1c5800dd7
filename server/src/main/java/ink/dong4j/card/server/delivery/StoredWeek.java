package ink.dong4j.card.server.delivery;

import ink.dong4j.card.server.store.PastDays;
import ink.dong4j.card.server.store.WeekTotals;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** The figures of a week that the store knows by what it keeps. */
public record StoredWeek(PastDays days, ZoneId zone) implements WeeklyFigures {
    @Override
    public List<Figure> between(LocalDate first, LocalDate end) throws InterruptedException {
        WeekTotals totals = Stored.await(days.between(first, end, zone));
        return List.of(
                new Figure("Messages for you", totals.letters()),
                new Figure("Questions that no page answers", totals.unanswered()),
                new Figure("Entries of the guestbook that wait for you", totals.entriesWaiting()),
                new Figure("Tokens", totals.tokens()));
    }
}
