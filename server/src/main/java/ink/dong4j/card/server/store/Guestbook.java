package ink.dong4j.card.server.store;

import ink.dong4j.card.server.store.database.StoreUnusable;
import java.util.List;
import java.util.concurrent.CompletionStage;

/**
 * What visitors wrote for everybody to read. No call waits for the disk; what it returns is completed when
 * the disk has it, or with {@link StoreUnusable}. Thread-safe.
 */
public interface Guestbook {
    /** Entries of a page. */
    int PAGE = 10;

    /** Entries that are kept at most. */
    int MOST = 10_000;

    /** Entries that wait for the owner at most. */
    int MOST_WAITING = 200;

    /** What became of an entry. */
    enum Signed {
        /** It is on the disk, and everybody sees it. */
        SHOWN,
        /** It is on the disk, and is seen once the owner has approved it. */
        WAITING,
        /** There is room for no more; nothing was kept. */
        FULL
    }

    /** Keeps an entry. One that is kept already stays as it is, and what became of it is told again. */
    CompletionStage<Signed> sign(KeptEntry entry);

    /**
     * A page of the entries that everybody sees.
     *
     * @param number 1 first; beyond the last page the last one
     */
    CompletionStage<EntryPage> read(int number);

    /** The entries that wait for the owner, the oldest first. */
    CompletionStage<List<KeptEntry>> waiting();

    /** Shows an entry to everybody; whether there is such an entry. */
    CompletionStage<Boolean> approve(String id);

    /** Deletes an entry, shown or not; whether there was one. */
    CompletionStage<Boolean> delete(String id);

    CompletionStage<EntryCounts> counts();
}
