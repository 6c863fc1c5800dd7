package ink.dong4j.card.server.assistant.model;

import java.util.List;
import java.util.regex.Pattern;

/** The gateway's number of a call, for finding it in the gateway's own log. */
final class RequestId {
    static final String HEADER = "X-Oneapi-Request-Id";
    static final String NONE = "-";
    private static final Pattern HARMLESS = Pattern.compile("[0-9A-Za-z-]{1,64}");

    private RequestId() {}

    /** The first value when it is harmless in a log, else {@link #NONE}. */
    static String of(List<String> headerValues) {
        return headerValues.stream()
                .limit(1)
                .filter(value -> HARMLESS.matcher(value).matches())
                .findFirst()
                .orElse(NONE);
    }
}
