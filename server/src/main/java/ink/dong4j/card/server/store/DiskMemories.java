package ink.dong4j.card.server.store;

import ink.dong4j.card.server.store.database.Writer;
import ink.dong4j.card.server.store.database.Writer.Manner;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jdbi.v3.core.Handle;

/** The returning visitors in the database, bounded in their number and in what is kept of each. */
final class DiskMemories implements Memories {
    /** Anybody can make keys, so their number is bounded. */
    static final int MOST = 10_000;

    private final Writer writer;
    private final Duration after;
    private final InstantSource clock;
    private final int most;

    /**
     * @param after a visitor who was not here for so long is forgotten
     * @param most how many are kept
     */
    DiskMemories(Writer writer, Duration after, InstantSource clock, int most) {
        this.writer = writer;
        this.after = after;
        this.clock = clock;
        this.most = most;
        writer.hourly(this::forgetOld);
    }

    @Override
    public CompletionStage<Optional<KeptVisitor>> recall(String visitor) {
        return writer.write(
                Manner.SHARED,
                handle -> {
                    forgetOld(handle);
                    Optional<KeptVisitor> found = find(handle, visitor);
                    if (found.isPresent()) {
                        handle.createUpdate(
                                        "update remembered set last_seen = :now"
                                                + " where visitor = :visitor")
                                .bind("now", clock.millis())
                                .bind("visitor", visitor)
                                .execute();
                    }
                    return found;
                });
    }

    @Override
    public CompletionStage<?> keep(String visitor, KeptVisitor kept) {
        return writer.write(
                Manner.SHARED,
                handle -> {
                    upsert(handle, visitor, kept);
                    makeRoom(handle, visitor);
                    return true;
                });
    }

    @Override
    public CompletionStage<?> forget(String visitor) {
        return writer.write(
                Manner.SHARED,
                handle ->
                        handle.createUpdate("delete from remembered where visitor = :visitor")
                                .bind("visitor", visitor)
                                .execute());
    }

    private static Optional<KeptVisitor> find(Handle handle, String visitor) {
        return handle.createQuery(
                        "select lang, theme, nickname, best_score, keeps_conversation, conversation"
                                + " from remembered where visitor = :visitor")
                .bind("visitor", visitor)
                .map(
                        (row, _) ->
                                new KeptVisitor(
                                        row.getString("lang"),
                                        row.getString("theme"),
                                        row.getString("nickname"),
                                        row.getInt("best_score"),
                                        row.getLong("keeps_conversation") == 1,
                                        row.getString("conversation")))
                .findOne();
    }

    private void upsert(Handle handle, String visitor, KeptVisitor kept) {
        handle.createUpdate(
                        "insert into remembered (visitor, first_seen, last_seen, lang, theme,"
                                + " nickname, best_score, keeps_conversation, conversation)"
                                + " values (:visitor, :now, :now, :lang, :theme, :nickname,"
                                + " :score, :keeps, :conversation)"
                                + " on conflict (visitor) do update set"
                                + " last_seen = excluded.last_seen, lang = excluded.lang,"
                                + " theme = excluded.theme, nickname = excluded.nickname,"
                                // Two visits at once may each have one.
                                + " best_score = case when excluded.best_score"
                                + " > remembered.best_score then excluded.best_score"
                                + " else remembered.best_score end,"
                                + " keeps_conversation = excluded.keeps_conversation,"
                                + " conversation = excluded.conversation")
                .bind("visitor", visitor)
                .bind("now", clock.millis())
                .bind("lang", kept.lang())
                .bind("theme", kept.theme())
                .bind("nickname", kept.nickname())
                .bind("score", kept.bestScore())
                .bind("keeps", kept.keepsConversation() ? 1 : 0)
                .bind("conversation", kept.conversation())
                .execute();
    }

    /** The visitor who was kept last always stays. */
    private void makeRoom(Handle handle, String visitor) {
        handle.createUpdate(
                        "delete from remembered where visitor in"
                                + " (select visitor from remembered where visitor <> :visitor"
                                + " order by last_seen desc, visitor"
                                + " limit 1000000000 offset :others)")
                .bind("visitor", visitor)
                .bind("others", most - 1)
                .execute();
    }

    private void forgetOld(Handle handle) {
        handle.createUpdate("delete from remembered where last_seen < :oldest")
                .bind("oldest", clock.instant().minus(after).toEpochMilli())
                .execute();
    }
}
