package ink.dong4j.card.server.store;

import java.time.Instant;
import java.util.Optional;

/**
 * Something that has to reach the owner by one channel.
 *
 * @param id the same on all channels and in all attempts, so that a receiver can drop what comes twice
 * @param channel the name of the channel
 * @param body empty for a letter
 * @param attempts how often it was tried, with the attempt that it was claimed for
 * @param letter what it is about, where it is about one
 */
public record Dispatch(
        String id,
        String channel,
        Kind kind,
        String title,
        String body,
        Instant created,
        int attempts,
        Optional<Letter> letter) {
    /** What it is. */
    public enum Kind {
        LETTER,
        /** Questions that no page answered. */
        DIGEST,
        /** The figures of a week. */
        REPORT
    }

    /** How far it is. */
    public enum State {
        WAITING,
        DELIVERED,
        /** Given up. */
        FAILED
    }
}
