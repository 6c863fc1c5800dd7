package ink.dong4j.card.server.store;

import java.time.Instant;

/** A letter as it lies in the inbox. */
public record KeptLetter(Letter letter, Instant written, State state) {
    /** Whether the owner has seen it at his desk. */
    public enum State {
        UNREAD,
        READ
    }
}
