package ink.dong4j.card.server.oneapi.standin;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What is sent back for one call. */
public sealed interface Reply {
    /** A status, headers and a body that is known as a whole. */
    record Whole(int status, List<String> headers, String body) implements Reply {
        public Whole {
            headers = List.copyOf(headers);
        }
    }

    /** A body that comes piece by piece; the head goes out with the first piece. */
    record Streamed(List<String> headers, Feed feed) implements Reply {
        public Streamed {
            headers = List.copyOf(headers);
        }
    }

    /** Closes the connection without a byte. */
    record Silence() implements Reply {}

    /** Where the pieces of a body come from. */
    interface Feed {
        void pour(Sink sink) throws IOException;
    }

    /** Takes the pieces of a body; each is one chunk. A client who has left is not told of. */
    interface Sink {
        void chunk(String text) throws IOException;
    }

    static Whole json(int status, JsonNode body) {
        return text(status, "application/json; charset=utf-8", Json.text(body));
    }

    static Whole text(int status, String type, String body) {
        return new Whole(status, List.of("Content-Type: " + type), body);
    }

    static Whole empty(int status) {
        return new Whole(status, List.of(), "");
    }

    /** With one more header. */
    default Reply with(String header) {
        return switch (this) {
            case Whole whole -> new Whole(whole.status, more(whole.headers, header), whole.body);
            case Streamed streamed -> new Streamed(more(streamed.headers, header), streamed.feed);
            case Silence silence -> silence;
        };
    }

    private static List<String> more(List<String> headers, String header) {
        List<String> more = new ArrayList<>(headers);
        more.add(header);
        return more;
    }

    /** The reason phrases of the statuses that are sent here. */
    static String reason(int status) {
        return Map.ofEntries(
                        Map.entry(200, "OK"),
                        Map.entry(204, "No Content"),
                        Map.entry(301, "Moved Permanently"),
                        Map.entry(307, "Temporary Redirect"),
                        Map.entry(400, "Bad Request"),
                        Map.entry(401, "Unauthorized"),
                        Map.entry(403, "Forbidden"),
                        Map.entry(404, "Not Found"),
                        Map.entry(429, "Too Many Requests"),
                        Map.entry(500, "Internal Server Error"),
                        Map.entry(501, "Not Implemented"),
                        Map.entry(503, "Service Unavailable"))
                .getOrDefault(status, "Status " + status);
    }
}
