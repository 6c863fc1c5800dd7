package ink.dong4j.card.server.store;

import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.server.store.database.Writer;
import ink.dong4j.card.server.store.database.Writer.Manner;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletionStage;
import org.jdbi.v3.core.Handle;

/** The inbox in the database. */
final class DiskInbox implements Inbox {
    private final Writer writer;

    DiskInbox(Writer writer) {
        this.writer = writer;
    }

    @Override
    public CompletionStage<Boolean> keep(
            Letter letter, Instant written, List<String> channels, int most) {
        return writer.write(
                Manner.ALONE,
                handle -> {
                    if (isKept(handle, letter.id())) {
                        return true;
                    }
                    if (count(handle) >= most) {
                        return false;
                    }
                    insert(handle, letter, written);
                    channels.forEach(
                            channel ->
                                    DiskOutbox.insert(
                                            handle,
                                            letter.id(),
                                            channel,
                                            Dispatch.Kind.LETTER,
                                            "",
                                            "",
                                            written));
                    return true;
                });
    }

    @Override
    public CompletionStage<Boolean> hasReached(String id) {
        return writer.write(
                Manner.ALONE,
                handle ->
                        handle.createQuery(
                                                        "select count(*) from letter where id = :id"
                                                                + " and state = :read")
                                                .bind("id", id)
                                                .bind("read", word(KeptLetter.State.READ))
                                                .mapTo(Long.class)
                                                .one()
                                        > 0
                                || DiskOutbox.isDelivered(handle, id));
    }

    @Override
    public CompletionStage<Integer> unread() {
        return writer.write(
                Manner.ALONE,
                handle ->
                        handle.createQuery("select count(*) from letter where state = :state")
                                .bind("state", word(KeptLetter.State.UNREAD))
                                .mapTo(Integer.class)
                                .one());
    }

    @Override
    public CompletionStage<List<KeptLetter>> latest(int most) {
        return writer.write(
                Manner.ALONE,
                handle ->
                        handle.createQuery(
                                        "select id, lang, name, reply_to, words, written, state"
                                                + " from letter order by written desc, id limit :most")
                                .bind("most", most)
                                .map(
                                        (row, _) ->
                                                new KeptLetter(
                                                        letter(row),
                                                        Instant.ofEpochMilli(
                                                                row.getLong("written")),
                                                        KeptLetter.State.valueOf(
                                                                row.getString("state")
                                                                        .toUpperCase(Locale.ROOT))))
                                .list());
    }

    @Override
    public CompletionStage<Boolean> mark(String id, KeptLetter.State state) {
        return writer.write(
                Manner.ALONE,
                handle ->
                        handle.createUpdate("update letter set state = :state where id = :id")
                                        .bind("id", id)
                                        .bind("state", word(state))
                                        .execute()
                                > 0);
    }

    @Override
    public CompletionStage<Boolean> delete(String id) {
        return writer.write(
                Manner.ALONE,
                handle -> {
                    handle.createUpdate("delete from delivery where id = :id")
                            .bind("id", id)
                            .execute();
                    return handle.createUpdate("delete from letter where id = :id")
                                    .bind("id", id)
                                    .execute()
                            > 0;
                });
    }

    /** A letter of a row that has its columns. */
    static Letter letter(ResultSet row) throws SQLException {
        return new Letter(
                row.getString("id"),
                Lang.valueOf(row.getString("lang").toUpperCase(Locale.ROOT)),
                row.getString("name"),
                row.getString("reply_to"),
                row.getString("words"));
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static boolean isKept(Handle handle, String id) {
        return handle.createQuery("select count(*) from letter where id = :id")
                        .bind("id", id)
                        .mapTo(Long.class)
                        .one()
                > 0;
    }

    private static long count(Handle handle) {
        return handle.createQuery("select count(*) from letter").mapTo(Long.class).one();
    }

    private static void insert(Handle handle, Letter letter, Instant written) {
        handle.createUpdate(
                        "insert into letter (id, written, lang, name, reply_to, words, state)"
                                + " values (:id, :written, :lang, :name, :replyTo, :words, :state)"
                                + " on conflict (id) do nothing")
                .bind("id", letter.id())
                .bind("written", written.toEpochMilli())
                .bind("lang", word(letter.lang()))
                .bind("name", letter.name())
                .bind("replyTo", letter.replyTo())
                .bind("words", letter.words())
                .bind("state", word(KeptLetter.State.UNREAD))
                .execute();
    }
}
