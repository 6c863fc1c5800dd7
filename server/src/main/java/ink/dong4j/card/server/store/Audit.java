package ink.dong4j.card.server.store;

import ink.dong4j.card.server.store.database.StoreUnusable;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionStage;

/**
 * What the owner did at his desk. No call waits for the disk; what it returns is completed when the disk
 * has it, or with {@link StoreUnusable}. Thread-safe.
 */
public interface Audit {
    /**
     * Something that was done.
     *
     * @param who the fingerprint of the key
     * @param deed a word of ours
     * @param about what it was done to; empty where the deed says it all
     */
    record Entry(Instant done, String who, String deed, String about) {}

    /** Writes down what is about to be done. */
    CompletionStage<?> note(String who, String deed, String about);

    /** What was done last, the latest first. */
    CompletionStage<List<Entry>> latest(int most);
}
