package ink.dong4j.card.program;

import ink.dong4j.card.people.Request;
import ink.dong4j.card.ui.Effect;

/**
 * Runs effects for one visitor. Called by the session's thread, so it must not block; what comes of
 * an effect is posted to the mailbox.
 */
public interface EffectRunner extends AutoCloseable {
    void run(Effect.OnTurn effect);

    /** Asks the server for something else than an answer. */
    void call(Request request);

    /**
     * A page of the card has come into sight.
     *
     * @param page its name, as the card has it
     */
    default void opened(String page) {}

    /** Ends everything that still runs for this visitor, at once. Idempotent. */
    @Override
    void close();
}
