package ink.dong4j.card.server.assistant;

import ink.dong4j.card.server.config.ModelConfig;
import java.time.Duration;

/**
 * How long one answer is still waited for: first for its first token, then for each next one, and
 * never beyond the whole turn. It counts from its making, which is the moment of sending. Whatever
 * waits for the gateway asks it for the time that is left, so no timer has to interrupt anybody.
 * Used by one thread.
 */
final class Patience {
    private final long betweenTokensNanos;
    private final long turnDeadline;
    private long deadline;

    /**
     * @param mostNanos what is left of the question's time, whatever the model may take
     */
    Patience(ModelConfig model, long mostNanos) {
        long now = System.nanoTime();
        betweenTokensNanos = model.betweenTokens().toNanos();
        turnDeadline = now + Math.min(model.turn().toNanos(), mostNanos);
        deadline = now;
        extendBy(model.firstToken().toNanos());
    }

    /** A token came; the next one may take its time again. */
    void token() {
        deadline = System.nanoTime();
        extendBy(betweenTokensNanos);
    }

    /** All that matters has come; what is left may take so long at most. */
    void atMost(Duration rest) {
        deadline = System.nanoTime();
        extendBy(rest.toNanos());
    }

    /** Nanoseconds, zero or less when patience is at its end. */
    long leftNanos() {
        return deadline - System.nanoTime();
    }

    private void extendBy(long nanos) {
        deadline += Math.min(nanos, turnDeadline - deadline);
    }
}
