package ink.dong4j.card.server.outgoing;

import java.net.URI;
import java.time.Duration;

/** What came of a fetch. */
public sealed interface FetchResult {
    /**
     * A whole answer.
     *
     * @param contentType as its head says; may be empty
     * @param from the address that it came from in the end
     */
    @SuppressWarnings("ArrayRecordComponent") // Nobody changes it, and nobody compares two of them.
    record Fetched(byte[] body, String contentType, Validators validators, URI from)
            implements FetchResult {}

    /** What was fetched before still stands there. */
    record Unchanged() implements FetchResult {}

    /**
     * Nothing that can be used.
     *
     * @param why a sentence for the log, without its full stop
     * @param retryAfter how long the site wants to be left alone; zero where it does not say
     */
    record Failed(String why, Duration retryAfter) implements FetchResult {}
}
