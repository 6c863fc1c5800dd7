package ink.dong4j.card.server.assistant.model;

import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.MessageHeaders;

/** The gateway's number of a call, for finding it in the gateway's own log. */
final class RequestId {
    private static final String HEADER = "X-Oneapi-Request-Id";
    static final String NONE = "-";
    private static final Pattern HARMLESS = Pattern.compile("[0-9A-Za-z-]{1,64}");

    private RequestId() {}

    /** What a response tells when it is harmless in a log, else {@link #NONE}. */
    static String of(MessageHeaders response) {
        return Optional.ofNullable(response.getFirstHeader(HEADER))
                .map(Header::getValue)
                .filter(value -> HARMLESS.matcher(value).matches())
                .orElse(NONE);
    }
}
