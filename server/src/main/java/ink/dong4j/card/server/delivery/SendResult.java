package ink.dong4j.card.server.delivery;

import java.time.Duration;

/** What came of one attempt on one channel. */
sealed interface SendResult {
    /** The other side has taken it. */
    record Delivered() implements SendResult {}

    /**
     * It may go well another time.
     *
     * @param why the end of a sentence, for the log and the desk; holds no secret and nothing of the answer
     * @param after how long the other side wants to be left alone; zero where it does not say
     */
    record Later(String why, Duration after) implements SendResult {}

    /** It will not go well as long as nobody changes anything. */
    record Refused(String why) implements SendResult {}
}
