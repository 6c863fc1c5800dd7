package ink.dong4j.card.server.assistant.model;

import java.net.http.HttpHeaders;
import java.util.regex.Pattern;

/** The gateway's number of a call, for finding it in the gateway's own log. */
final class RequestId {
    private static final String HEADER = "X-Oneapi-Request-Id";
    static final String NONE = "-";
    private static final Pattern HARMLESS = Pattern.compile("[0-9A-Za-z-]{1,64}");

    private RequestId() {}

    /** What a response tells when it is harmless in a log, else {@link #NONE}. */
    static String of(HttpHeaders headers) {
        return headers.firstValue(HEADER)
                .filter(value -> HARMLESS.matcher(value).matches())
                .orElse(NONE);
    }
}
