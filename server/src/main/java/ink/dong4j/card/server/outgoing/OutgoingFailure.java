package ink.dong4j.card.server.outgoing;

import java.io.IOException;
import java.time.Duration;

/** An exchange that came to nothing; its message is a sentence for the log and holds nothing of the answer. */
public final class OutgoingFailure extends IOException {
    private static final long serialVersionUID = 1L;

    private final Duration retryAfter;

    OutgoingFailure(String why) {
        this(why, Duration.ZERO);
    }

    /**
     * @param retryAfter how long the site wants to be left alone; zero where it does not say
     */
    OutgoingFailure(String why, Duration retryAfter) {
        super(why);
        this.retryAfter = retryAfter;
    }

    Duration retryAfter() {
        return retryAfter;
    }
}
