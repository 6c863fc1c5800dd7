package ink.dong4j.card.server.store;

import ink.dong4j.card.server.store.database.StoreUnusable;
import ink.dong4j.card.server.store.database.Writer;
import ink.dong4j.card.server.store.database.Writer.Manner;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.CompletionStage;
import org.jdbi.v3.core.Handle;

/** Counts what was kept in days that are over. Thread-safe. */
public final class PastDays {
    private final Writer writer;

    PastDays(Writer writer) {
        this.writer = writer;
    }

    /**
     * What was kept in some days of a time zone; fails with {@link StoreUnusable}.
     *
     * @param end the day after the last one
     */
    public CompletionStage<WeekTotals> between(LocalDate first, LocalDate end, ZoneId zone) {
        long from = first.atStartOfDay(zone).toEpochSecond();
        long to = end.atStartOfDay(zone).toEpochSecond();
        return writer.write(
                Manner.ALONE,
                handle ->
                        new WeekTotals(
                                count(handle, "letter", "written", from * 1000, to * 1000),
                                count(handle, "kept_question", "last_asked", from, to),
                                tokens(handle, first, end),
                                waiting(handle)));
    }

    private static long count(Handle handle, String table, String time, long from, long to) {
        return handle.createQuery(
                        "select count(*) from %1$s where %2$s >= :from and %2$s < :to"
                                .formatted(table, time))
                .bind("from", from)
                .bind("to", to)
                .mapTo(Long.class)
                .one();
    }

    private static long tokens(Handle handle, LocalDate first, LocalDate end) {
        return handle.createQuery(
                        "select coalesce(sum(spent), 0) from token_day"
                                + " where day_of_spending >= :first and day_of_spending < :end")
                .bind("first", first.toString())
                .bind("end", end.toString())
                .mapTo(Long.class)
                .one();
    }

    private static long waiting(Handle handle) {
        return handle.createQuery("select count(*) from guestbook_entry where state = 'waiting'")
                .mapTo(Long.class)
                .one();
    }
}
