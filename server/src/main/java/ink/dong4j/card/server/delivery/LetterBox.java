package ink.dong4j.card.server.delivery;

import ink.dong4j.card.server.store.Letter;
import java.time.Duration;
import java.util.concurrent.CompletionStage;

/**
 * Where one visitor leaves messages for the owner. Nothing here waits for a disk or a network, and what it
 * returns never completes with a failure. Thread-safe.
 */
public interface LetterBox {
    /** What became of a letter that was sent. */
    sealed interface Receipt {
        /** It is on the disk, where nothing loses it any more, and waits for its delivery. */
        record Kept(String id) implements Receipt {}

        /** The visitor, his address or all of them wrote too many; it may be sent again after the time. */
        record TooMany(Duration after) implements Receipt {}

        /** The owner's inbox is full. */
        record Full() implements Receipt {}

        /** The disk does not take it; it may be sent again under the same id, and is kept once. */
        record Unavailable() implements Receipt {}
    }

    /** How far a letter is on its way. */
    enum Progress {
        WAITING,
        /** A channel has taken it, or the owner has read it. */
        DELIVERED,
        /** The disk does not say. */
        UNKNOWN
    }

    /** Leaves a letter; the receipt comes when the disk has it, long before its delivery. */
    CompletionStage<Receipt> send(Letter letter);

    /** How far a letter is that this or another box took. */
    CompletionStage<Progress> progress(String id);
}
