package ink.dong4j.card.server.outgoing;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.apache.hc.core5.http.ClassicHttpResponse;

/**
 * Sends something to an address, on the calling thread: once, to public addresses only unless others are
 * allowed, and within a time. No redirect is followed. What comes of it is data, never an exception.
 * Thread-safe.
 */
public final class Poster {
    private final AddressGuard guard;
    private final Duration longest;

    /**
     * @param longest all of an exchange
     */
    public Poster(AddressGuard guard, Duration longest) {
        this.guard = guard;
        this.longest = longest;
    }

    /** Sends; an interrupt does not end it, its time does. */
    public PostResult post(PostRequest request) {
        Deadline deadline = Deadline.in(longest);
        try (FetchConnection connection =
                FetchConnection.open(
                        request.url(),
                        guard.addresses(request.url().getHost(), deadline),
                        deadline)) {
            ClassicHttpResponse head = connection.exchange(request.message());
            return new PostResult.Answered(head.getCode(), RetryTime.of(head, Instant.now()));
        } catch (IOException e) {
            return new PostResult.Unanswered(why(e, deadline));
        }
    }

    /** What the peer or the system wrote about it may be anything, so it is not repeated. */
    private String why(IOException failure, Deadline deadline) {
        if (deadline.isOver()) {
            return "it took longer than %d s".formatted(longest.toSeconds());
        }
        return failure instanceof OutgoingFailure known
                ? String.valueOf(known.getMessage())
                : "the connection broke off";
    }
}
