package ink.dong4j.card.server.delivery;

import java.time.Duration;

/** Something that the owner is told of from time to time. Used by one thread. */
interface Edition {
    /** The time of day may be set, so nothing rests for longer. */
    Duration LONGEST_REST = Duration.ofMinutes(10);

    /**
     * Puts it into the outbox when it is time.
     *
     * @return how long it is not; zero where something was put there
     * @throws ink.dong4j.card.server.store.database.StoreUnusable when the store cannot be used now
     */
    Duration publish() throws InterruptedException;
}
