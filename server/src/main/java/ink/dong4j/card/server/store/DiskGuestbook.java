package ink.dong4j.card.server.store;

import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.server.store.KeptEntry.State;
import ink.dong4j.card.server.store.database.Writer;
import ink.dong4j.card.server.store.database.Writer.Manner;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jdbi.v3.core.Handle;

/** The guestbook in the database. */
final class DiskGuestbook implements Guestbook {
    private static final String COLUMNS =
            "select id, lang, name, words, written, state from guestbook_entry";

    private final Writer writer;

    DiskGuestbook(Writer writer) {
        this.writer = writer;
    }

    @Override
    public CompletionStage<Signed> sign(KeptEntry entry) {
        return writer.write(Manner.SHARED, handle -> signed(handle, entry));
    }

    @Override
    public CompletionStage<EntryPage> read(int number) {
        return writer.write(Manner.ALONE, handle -> page(handle, number));
    }

    @Override
    public CompletionStage<List<KeptEntry>> waiting() {
        return writer.write(
                Manner.ALONE,
                handle ->
                        handle.createQuery(COLUMNS + " where state = :state order by written, id")
                                .bind("state", word(State.WAITING))
                                .map((row, _) -> entry(row))
                                .list());
    }

    @Override
    public CompletionStage<Boolean> approve(String id) {
        return writer.write(
                Manner.ALONE,
                handle ->
                        handle.createUpdate(
                                                "update guestbook_entry set state = :state"
                                                        + " where id = :id")
                                        .bind("state", word(State.SHOWN))
                                        .bind("id", id)
                                        .execute()
                                > 0);
    }

    @Override
    public CompletionStage<Boolean> delete(String id) {
        return writer.write(
                Manner.ALONE,
                handle ->
                        handle.createUpdate("delete from guestbook_entry where id = :id")
                                        .bind("id", id)
                                        .execute()
                                > 0);
    }

    @Override
    public CompletionStage<EntryCounts> counts() {
        return writer.write(
                Manner.ALONE,
                handle ->
                        new EntryCounts(count(handle, State.SHOWN), count(handle, State.WAITING)));
    }

    private static Signed signed(Handle handle, KeptEntry entry) {
        Optional<State> kept = state(handle, entry.id());
        if (kept.isEmpty()) {
            int waiting = count(handle, State.WAITING);
            boolean full = waiting + count(handle, State.SHOWN) >= MOST;
            if (full || (entry.state() == State.WAITING && waiting >= MOST_WAITING)) {
                return Signed.FULL;
            }
            insert(handle, entry);
        }
        return switch (kept.orElse(entry.state())) {
            case SHOWN -> Signed.SHOWN;
            case WAITING -> Signed.WAITING;
        };
    }

    private static Optional<State> state(Handle handle, String id) {
        return handle.createQuery("select state from guestbook_entry where id = :id")
                .bind("id", id)
                .map((row, _) -> state(row.getString(1)))
                .findOne();
    }

    private static void insert(Handle handle, KeptEntry entry) {
        handle.createUpdate(
                        "insert into guestbook_entry (id, written, lang, name, words, state)"
                                + " values (:id, :written, :lang, :name, :words, :state)"
                                + " on conflict (id) do nothing")
                .bind("id", entry.id())
                .bind("written", entry.written().toEpochMilli())
                .bind("lang", entry.lang().name().toLowerCase(Locale.ROOT))
                .bind("name", entry.name())
                .bind("words", entry.words())
                .bind("state", word(entry.state()))
                .execute();
    }

    private static EntryPage page(Handle handle, int number) {
        int pages = Math.max(1, Math.ceilDiv(count(handle, State.SHOWN), PAGE));
        int shown = Math.clamp(number, 1, pages);
        List<KeptEntry> entries =
                handle.createQuery(
                                COLUMNS
                                        + " where state = :state order by written desc, id desc"
                                        + " limit :page offset :before")
                        .bind("state", word(State.SHOWN))
                        .bind("page", PAGE)
                        .bind("before", (shown - 1) * PAGE)
                        .map((row, _) -> entry(row))
                        .list();
        return new EntryPage(shown, pages, entries);
    }

    private static int count(Handle handle, State state) {
        return handle.createQuery("select count(*) from guestbook_entry where state = :state")
                .bind("state", word(state))
                .mapTo(Integer.class)
                .one();
    }

    private static KeptEntry entry(ResultSet row) throws SQLException {
        return new KeptEntry(
                row.getString(1),
                Lang.valueOf(row.getString(2).toUpperCase(Locale.ROOT)),
                row.getString(3),
                row.getString(4),
                Instant.ofEpochMilli(row.getLong(5)),
                state(row.getString(6)));
    }

    private static String word(State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private static State state(String word) {
        return State.valueOf(word.toUpperCase(Locale.ROOT));
    }
}
