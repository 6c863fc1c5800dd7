package ink.dong4j.card.server.store;

import ink.dong4j.card.server.store.database.StoreUnusable;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionStage;

/**
 * The letters that visitors left. No call waits for the disk; what it returns is completed when the disk
 * has it, or with {@link StoreUnusable}. Thread-safe.
 */
public interface Inbox {
    /**
     * Keeps a letter together with what shall become of it: one dispatch for each channel. One that is
     * kept already stays as it is.
     *
     * @param channels the names of the channels that shall carry it
     * @param most how many letters may lie here
     * @return whether there was room for it
     */
    CompletionStage<Boolean> keep(Letter letter, Instant written, List<String> channels, int most);

    /** Whether a letter has reached the owner: a channel took it, or he has read it here. */
    CompletionStage<Boolean> hasReached(String id);

    /** The letters that came last, the latest one first. */
    CompletionStage<List<KeptLetter>> latest(int most);

    /** How many letters the owner has not seen. */
    CompletionStage<Integer> unread();

    /** Says whether the owner has seen a letter; whether there is such a letter. */
    CompletionStage<Boolean> mark(String id, KeptLetter.State state);

    /** Deletes a letter, and what has still to be done with it; whether there was one. */
    CompletionStage<Boolean> delete(String id);
}
