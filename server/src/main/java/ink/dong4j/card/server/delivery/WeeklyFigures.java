package ink.dong4j.card.server.delivery;

import java.time.LocalDate;
import java.util.List;

/** What happened on the card, for the report of a week. */
@FunctionalInterface
public interface WeeklyFigures {
    /**
     * One of them.
     *
     * @param what in the words of the report
     */
    record Figure(String what, long count) {}

    /**
     * Those of some days, in the order of the report. Blocks while they are looked up.
     *
     * @param first the first day
     * @param end the day after the last one
     * @throws ink.dong4j.card.server.store.database.StoreUnusable when they cannot be
     */
    List<Figure> between(LocalDate first, LocalDate end) throws InterruptedException;
}
