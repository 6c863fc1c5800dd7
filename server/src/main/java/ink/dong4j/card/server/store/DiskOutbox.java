package ink.dong4j.card.server.store;

import static ink.dong4j.card.server.store.DiskInbox.word;

import ink.dong4j.card.server.store.database.Writer;
import ink.dong4j.card.server.store.database.Writer.Manner;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jdbi.v3.core.Handle;

/** The outbox in the database. What is about no letter is forgotten some time after its end. */
final class DiskOutbox implements Outbox {
    private static final Duration REMEMBERED = Duration.ofDays(90);
    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_BODY = 32_000;
    private static final int LONGEST_FAILURE = 300;

    private final Writer writer;

    DiskOutbox(Writer writer) {
        this.writer = writer;
    }

    @Override
    public CompletionStage<Boolean> add(
            String id,
            Dispatch.Kind kind,
            String title,
            String body,
            Instant created,
            List<String> channels) {
        return writer.write(
                Manner.ALONE,
                handle -> {
                    forgetOld(handle, created);
                    channels.forEach(
                            channel -> insert(handle, id, channel, kind, title, body, created));
                    return true;
                });
    }

    @Override
    public CompletionStage<Queue> claim(String channel, Instant now, Instant until) {
        return writer.write(
                Manner.ALONE,
                handle -> {
                    forgetLost(handle, channel);
                    Optional<Dispatch> claimed =
                            first(handle, channel, now).filter(next -> claim(handle, next, until));
                    return new Queue(
                            claimed.map(DiskOutbox::tried),
                            nextDue(handle, channel),
                            waiting(handle, channel));
                });
    }

    @Override
    public CompletionStage<Boolean> later(Dispatch dispatch, Instant due, String failure) {
        return writer.write(
                Manner.ALONE,
                handle ->
                        handle.createUpdate(
                                                "update delivery set due = :due, failure = :failure"
                                                        + " where id = :id and channel = :channel"
                                                        + " and state = :waiting")
                                        .bind("id", dispatch.id())
                                        .bind("channel", dispatch.channel())
                                        .bind("waiting", word(Dispatch.State.WAITING))
                                        .bind("due", due.toEpochMilli())
                                        .bind("failure", Wording.cut(failure, LONGEST_FAILURE))
                                        .execute()
                                > 0);
    }

    @Override
    public CompletionStage<Boolean> ended(
            Dispatch dispatch, Dispatch.State state, Instant when, String failure) {
        boolean keeps = state != Dispatch.State.DELIVERED;
        return writer.write(
                Manner.ALONE,
                handle ->
                        handle.createUpdate(
                                                "update delivery set state = :state, ended = :when,"
                                                        + " failure = :failure, body = :body"
                                                        + " where id = :id and channel = :channel")
                                        .bind("id", dispatch.id())
                                        .bind("channel", dispatch.channel())
                                        .bind("state", word(state))
                                        .bind("when", when.toEpochMilli())
                                        .bind("failure", Wording.cut(failure, LONGEST_FAILURE))
                                        .bind("body", keeps ? dispatch.body() : "")
                                        .execute()
                                > 0);
    }

    @Override
    public CompletionStage<Optional<Instant>> latest(Dispatch.Kind kind, Instant until) {
        return writer.write(
                Manner.ALONE,
                handle ->
                        handle.createQuery(
                                        "select created from delivery where kind = :kind"
                                                + " and created <= :until order by created desc limit 1")
                                .bind("kind", word(kind))
                                .bind("until", until.toEpochMilli())
                                .mapTo(Long.class)
                                .findOne()
                                .map(Instant::ofEpochMilli));
    }

    static void insert(
            Handle handle,
            String id,
            String channel,
            Dispatch.Kind kind,
            String title,
            String body,
            Instant created) {
        handle.createUpdate(
                        "insert into delivery (id, channel, kind, title, body, created, attempts,"
                                + " due, state, ended, failure)"
                                + " values (:id, :channel, :kind, :title, :body, :created, 0,"
                                + " :created, :state, 0, '')"
                                + " on conflict (id, channel) do nothing")
                .bind("id", id)
                .bind("channel", channel)
                .bind("kind", word(kind))
                .bind("title", Wording.cut(title, LONGEST_TITLE))
                .bind("body", Wording.cut(body, LONGEST_BODY))
                .bind("created", created.toEpochMilli())
                .bind("state", word(Dispatch.State.WAITING))
                .execute();
    }

    static boolean isDelivered(Handle handle, String id) {
        return handle.createQuery(
                                "select count(*) from delivery where id = :id"
                                        + " and state = :delivered")
                        .bind("id", id)
                        .bind("delivered", word(Dispatch.State.DELIVERED))
                        .mapTo(Long.class)
                        .one()
                > 0;
    }

    private static Optional<Dispatch> first(Handle handle, String channel, Instant now) {
        return handle.createQuery(
                        "select d.id, d.channel, d.kind, d.title, d.body, d.created, d.attempts,"
                                + " l.lang, l.name, l.reply_to, l.words"
                                + " from delivery d left join letter l on l.id = d.id"
                                + " where d.state = :waiting and d.channel = :channel"
                                + " and d.due <= :now"
                                + " order by d.due, d.created, d.id limit 1")
                .bind("waiting", word(Dispatch.State.WAITING))
                .bind("channel", channel)
                .bind("now", now.toEpochMilli())
                .map((row, _) -> dispatch(row))
                .findOne();
    }

    /** Another process may have been faster. */
    private static boolean claim(Handle handle, Dispatch next, Instant until) {
        return handle.createUpdate(
                                "update delivery set attempts = attempts + 1, due = :until"
                                        + " where id = :id and channel = :channel"
                                        + " and state = :waiting and attempts = :attempts")
                        .bind("id", next.id())
                        .bind("channel", next.channel())
                        .bind("waiting", word(Dispatch.State.WAITING))
                        .bind("attempts", next.attempts())
                        .bind("until", until.toEpochMilli())
                        .execute()
                > 0;
    }

    private static Optional<Instant> nextDue(Handle handle, String channel) {
        return handle.createQuery(
                        "select due from delivery where state = :waiting and channel = :channel"
                                + " order by due limit 1")
                .bind("waiting", word(Dispatch.State.WAITING))
                .bind("channel", channel)
                .mapTo(Long.class)
                .findOne()
                .map(Instant::ofEpochMilli);
    }

    private static int waiting(Handle handle, String channel) {
        return handle.createQuery(
                        "select count(*) from delivery where state = :waiting"
                                + " and channel = :channel")
                .bind("waiting", word(Dispatch.State.WAITING))
                .bind("channel", channel)
                .mapTo(Integer.class)
                .one();
    }

    private static Dispatch dispatch(ResultSet row) throws SQLException {
        return new Dispatch(
                row.getString("id"),
                row.getString("channel"),
                Dispatch.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getString("title"),
                row.getString("body"),
                Instant.ofEpochMilli(row.getLong("created")),
                row.getInt("attempts"),
                row.getString("words") == null
                        ? Optional.empty()
                        : Optional.of(DiskInbox.letter(row)));
    }

    private static Dispatch tried(Dispatch found) {
        return new Dispatch(
                found.id(),
                found.channel(),
                found.kind(),
                found.title(),
                found.body(),
                found.created(),
                found.attempts() + 1,
                found.letter());
    }

    /** A letter that is deleted, by its age or by hand, has not to be delivered any more. */
    private static void forgetLost(Handle handle, String channel) {
        handle.createUpdate(
                        "delete from delivery where kind = :letter and channel = :channel"
                                + " and state = :waiting and id not in (select id from letter)")
                .bind("letter", word(Dispatch.Kind.LETTER))
                .bind("channel", channel)
                .bind("waiting", word(Dispatch.State.WAITING))
                .execute();
    }

    private static void forgetOld(Handle handle, Instant now) {
        handle.createUpdate(
                        "delete from delivery where kind <> :letter and state <> :waiting"
                                + " and ended < :oldest")
                .bind("letter", word(Dispatch.Kind.LETTER))
                .bind("waiting", word(Dispatch.State.WAITING))
                .bind("oldest", now.minus(REMEMBERED).toEpochMilli())
                .execute();
    }
}
