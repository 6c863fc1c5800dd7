package ink.dong4j.card.server.store;

import ink.dong4j.card.server.store.database.StoreUnusable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/**
 * What has to reach the owner, for each channel by itself. An attempt is claimed before it is made, and
 * what came of it is noted afterwards; one that was claimed by a process that ended is due again when its
 * claim is over. No call waits for the disk; what it returns is completed when the disk has it, or with
 * {@link StoreUnusable}. Thread-safe.
 */
public interface Outbox {
    /**
     * What a channel has to do.
     *
     * @param claimed to be tried now
     * @param nextDue when the next one is due, of those that are not claimed by this call
     * @param waiting how many are on their way, with the one that is claimed
     */
    record Queue(Optional<Dispatch> claimed, Optional<Instant> nextDue, int waiting) {}

    /** Adds something; what is there under its id already stays as it is. */
    CompletionStage<Boolean> add(
            String id,
            Dispatch.Kind kind,
            String title,
            String body,
            Instant created,
            List<String> channels);

    /** Claims what has been due for longest on a channel; nobody else claims it until the time given. */
    CompletionStage<Queue> claim(String channel, Instant now, Instant until);

    /** Has a claimed one tried again later. */
    CompletionStage<Boolean> later(Dispatch dispatch, Instant due, String failure);

    /**
     * A claimed one came to its end. Its words are forgotten where they arrived.
     *
     * @param failure empty where it was delivered
     */
    CompletionStage<Boolean> ended(
            Dispatch dispatch, Dispatch.State state, Instant when, String failure);

    /**
     * When the latest one of a kind was made.
     *
     * @param until leaves out those of a clock that went ahead
     */
    CompletionStage<Optional<Instant>> latest(Dispatch.Kind kind, Instant until);
}
