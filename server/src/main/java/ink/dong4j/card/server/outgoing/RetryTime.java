package ink.dong4j.card.server.outgoing;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;

/**
 * How long a site wants to be left alone: by {@code Retry-After}, in seconds or as a date, or by the
 * fields that GitHub tells its limits in.
 */
final class RetryTime {
    /** A longer one is a mistake, or is over as soon as this for all that anybody knows. */
    private static final Duration LONGEST = Duration.ofDays(1);

    private RetryTime() {}

    /** Zero where it does not say. */
    static Duration of(ClassicHttpResponse head, Instant now) {
        Duration after = after(value(head, "Retry-After"), now);
        if (after.isZero() && value(head, "X-RateLimit-Remaining").equals("0")) {
            after = until(value(head, "X-RateLimit-Reset"), now);
        }
        return after.compareTo(LONGEST) > 0 ? LONGEST : after;
    }

    private static Duration after(String value, Instant now) {
        if (isNumber(value)) {
            return Duration.ofSeconds(Long.parseLong(value));
        }
        try {
            return positive(
                    Duration.between(
                            now,
                            ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)
                                    .toInstant()));
        } catch (DateTimeException _) {
            // It says nothing that can be read.
            return Duration.ZERO;
        }
    }

    /** In seconds of the Unix time. */
    private static Duration until(String value, Instant now) {
        return isNumber(value)
                ? positive(Duration.between(now, Instant.ofEpochSecond(Long.parseLong(value))))
                : Duration.ZERO;
    }

    private static Duration positive(Duration time) {
        return time.isNegative() ? Duration.ZERO : time;
    }

    private static boolean isNumber(String value) {
        return value.matches("[0-9]{1,10}");
    }

    private static String value(ClassicHttpResponse head, String name) {
        Header header = head.getFirstHeader(name);
        return header == null || header.getValue() == null ? "" : header.getValue().strip();
    }
}
