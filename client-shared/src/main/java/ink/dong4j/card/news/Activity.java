package ink.dong4j.card.news;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;

/**
 * How much an account did day by day.
 *
 * @param last the day of the last count, in UTC
 * @param days the counts, of the oldest day first and of every day up to the last
 */
public record Activity(Kind kind, LocalDate last, List<Integer> days) {
    /** What is counted. */
    public enum Kind {
        /** Public events, as far back as GitHub keeps them. */
        EVENTS,
        /** What GitHub calls contributions. */
        CONTRIBUTIONS
    }

    public Activity {
        requireNonNull(kind, "kind is null");
        requireNonNull(last, "last is null");
        days = List.copyOf(days);
    }

    public int total() {
        return days.stream().mapToInt(Integer::intValue).sum();
    }

    public int most() {
        return days.stream().mapToInt(Integer::intValue).max().orElse(0);
    }
}
