package ink.dong4j.card.server.delivery;

import ink.dong4j.card.server.outgoing.PostRequest;
import ink.dong4j.card.server.outgoing.PostResult;
import ink.dong4j.card.server.outgoing.Poster;
import java.time.Duration;

/** Sends a request, and tells by its status what came of it. Thread-safe. */
record HttpSender(Poster poster) {
    private static final int REQUEST_TIMEOUT = 408;
    private static final int TOO_EARLY = 425;
    private static final int TOO_MANY = 429;

    SendResult send(PostRequest request) {
        return switch (poster.post(request)) {
            case PostResult.Unanswered(String why) -> new SendResult.Later(why, Duration.ZERO);
            case PostResult.Answered(int status, Duration after) -> judged(status, after);
        };
    }

    private static SendResult judged(int status, Duration after) {
        String why = "it answers with status " + status;
        return switch (status / 100) {
            case 2 -> new SendResult.Delivered();
            case 3 -> new SendResult.Refused("it redirects, which is not followed");
            case 5 -> new SendResult.Later(why, after);
            default ->
                    status == REQUEST_TIMEOUT || status == TOO_EARLY || status == TOO_MANY
                            ? new SendResult.Later(why, after)
                            : new SendResult.Refused(why);
        };
    }
}
