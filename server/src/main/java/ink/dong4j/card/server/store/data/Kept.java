package ink.dong4j.card.server.store.data;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/** What is kept about visitors, by kind: a table each, with the column that tells how old a row is. */
public enum Kept {
    QUESTIONS("kept_question", Unit.SECONDS, "last_asked"),
    CONVERSATIONS("kept_exchange", Unit.SECONDS, "asked"),
    GUESTBOOK("guestbook_entry", Unit.MILLIS, "written"),
    LETTERS("letter", Unit.MILLIS, "written"),
    /** What was or will be sent to the owner, letters among it. */
    DELIVERIES("delivery", Unit.MILLIS, "created"),
    /** Who came back, by a hash. */
    RETURNING("remembered", Unit.MILLIS, "last_seen"),
    VISITS("visit_count", Unit.DAYS, "day_of_visit"),
    /** Who has spent tokens, today and the day before. */
    ADDRESSES("token_block", Unit.DAYS, "day_of_spending"),
    /** What the owner did. */
    AUDIT("audit_entry", Unit.MILLIS, "done");

    private enum Unit {
        SECONDS,
        MILLIS,
        /** A date as text. */
        DAYS
    }

    private static final Set<String> OTHER_TIMES =
            Set.of("first_asked", "first_seen", "due", "ended");

    private final String table;
    private final Unit unit;
    private final String age;

    Kept(String table, Unit unit, String age) {
        this.table = table;
        this.unit = unit;
        this.age = age;
    }

    /** Its name for people. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** All of it, the latest last. */
    String query() {
        return "select * from %s order by %s".formatted(table, age);
    }

    boolean isTime(String column) {
        return unit != Unit.DAYS && (column.equals(age) || OTHER_TIMES.contains(column));
    }

    Instant time(long stored) {
        return unit == Unit.SECONDS ? Instant.ofEpochSecond(stored) : Instant.ofEpochMilli(stored);
    }

    long countBefore(Handle handle, Instant end) {
        return before(handle.createQuery("select count(*)" + rowsBefore()), end)
                .mapTo(Long.class)
                .one();
    }

    long deleteBefore(Handle handle, Instant end) {
        return before(handle.createUpdate("delete" + rowsBefore()), end).execute();
    }

    private String rowsBefore() {
        return " from %s where %s < :end".formatted(table, age);
    }

    private <S extends SqlStatement<S>> S before(S statement, Instant end) {
        return switch (unit) {
            case SECONDS -> statement.bind("end", end.getEpochSecond());
            case MILLIS -> statement.bind("end", end.toEpochMilli());
            case DAYS -> statement.bind("end", LocalDate.ofInstant(end, ZoneOffset.UTC).toString());
        };
    }
}
