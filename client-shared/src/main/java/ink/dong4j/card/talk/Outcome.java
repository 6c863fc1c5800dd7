package ink.dong4j.card.talk;

import java.time.Duration;

/** How a turn ended. The sentence for it is chosen by the view, so no gateway word leaks. */
public sealed interface Outcome {
    /** The model finished its answer. */
    record Answered() implements Outcome {}

    /** The model stopped at the bound of its length. */
    record Shortened() implements Outcome {}

    /** The card's pages answered. */
    record Quoted() implements Outcome {}

    /** Our own limit; nothing was asked. Try again after the wait. */
    record Limited(Duration retryAfter) implements Outcome {}

    /** No answer, or only part of one. */
    record Failed(Trouble trouble) implements Outcome {}

    /** The visitor stopped it. */
    record Cancelled() implements Outcome {}
}
