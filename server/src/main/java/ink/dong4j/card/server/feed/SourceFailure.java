package ink.dong4j.card.server.feed;

import ink.dong4j.card.server.outgoing.FetchResult;
import java.time.Duration;

/** A source that told nothing that can be used; its message is a sentence for the log. */
final class SourceFailure extends Exception {
    private static final long serialVersionUID = 1L;

    private final Duration retryAfter;

    SourceFailure(String why) {
        super(why);
        retryAfter = Duration.ZERO;
    }

    SourceFailure(FetchResult.Failed failed) {
        super(failed.why());
        retryAfter = failed.retryAfter();
    }

    /** How long the source wants to be left alone; zero where it does not say. */
    Duration retryAfter() {
        return retryAfter;
    }
}
