package ink.dong4j.card.server.outgoing;

import java.time.Duration;

/** What came of something that was sent. */
public sealed interface PostResult {
    /**
     * There was an answer, of which only the head was read.
     *
     * @param retryAfter how long the peer wants to be left alone; zero where it does not say
     */
    record Answered(int status, Duration retryAfter) implements PostResult {}

    /**
     * There was none; whether anything has arrived is not known.
     *
     * @param why a sentence for the log, without its full stop
     */
    record Unanswered(String why) implements PostResult {}
}
