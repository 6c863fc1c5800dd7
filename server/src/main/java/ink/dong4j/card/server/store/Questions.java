package ink.dong4j.card.server.store;

import ink.dong4j.card.server.store.database.StoreUnusable;
import ink.dong4j.card.server.store.database.Writer;
import ink.dong4j.card.server.store.database.Writer.Manner;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** The questions that were kept, for the owner to read. A server may run beside it. Thread-safe. */
public final class Questions {
    private final Writer writer;

    Questions(Writer writer) {
        this.writer = writer;
    }

    /**
     * All of them, what was asked most often first, then what was asked last.
     *
     * @throws StoreUnusable when the database cannot be read
     */
    public List<KeptQuestion> all() throws InterruptedException {
        return done(
                writer.write(
                        Manner.ALONE,
                        handle ->
                                handle.createQuery(
                                                "select words, lang, times, first_asked, last_asked"
                                                        + " from kept_question"
                                                        + " order by times desc, last_asked desc,"
                                                        + " normalised")
                                        .map(
                                                (row, _) ->
                                                        new KeptQuestion(
                                                                row.getString(1),
                                                                row.getString(2),
                                                                row.getLong(3),
                                                                Instant.ofEpochSecond(
                                                                        row.getLong(4)),
                                                                Instant.ofEpochSecond(
                                                                        row.getLong(5))))
                                        .list()));
    }

    /**
     * Those that were asked for the first time since then, the oldest first.
     *
     * @throws StoreUnusable when the database cannot be read
     */
    public List<KeptQuestion> since(Instant first) throws InterruptedException {
        return all().stream()
                .filter(question -> !question.firstAsked().isBefore(first))
                .sorted(Comparator.comparing(KeptQuestion::firstAsked))
                .toList();
    }

    /**
     * Forgets all of them.
     *
     * @return how many there were
     * @throws StoreUnusable when the database cannot be written
     */
    public int clear() throws InterruptedException {
        return done(
                writer.write(
                        Manner.ALONE,
                        handle -> handle.createUpdate("delete from kept_question").execute()));
    }

    private static <T> T done(CompletableFuture<T> result) throws InterruptedException {
        try {
            return result.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof StoreUnusable known
                    ? known
                    : new IllegalStateException("a use of the database ended", e);
        }
    }
}
