package ink.dong4j.card.server.assistant.model;

import ink.dong4j.card.talk.Trouble;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.MessageHeaders;

/** How long a gateway that is busy wants to be left alone: seconds or a date, of bounded length. */
final class RetryAfter {
    /** A longer one is a mistake, or is over as soon as this for all that anybody knows. */
    private static final Duration LONGEST = Duration.ofHours(1);

    private static final int MOST_DIGITS = 9;

    private RetryAfter() {}

    /** Zero where it is not busy, or does not say. */
    static Duration of(MessageHeaders response, Complaint complaint) {
        return complaint.trouble() == Trouble.BUSY
                ? Optional.ofNullable(response.getFirstHeader("Retry-After"))
                        .map(Header::getValue)
                        .map(value -> of(value.strip(), Instant.now()))
                        .orElse(Duration.ZERO)
                : Duration.ZERO;
    }

    static Duration of(String value, Instant now) {
        Duration time = Duration.ZERO;
        if (value.matches("\\d{1," + MOST_DIGITS + "}")) {
            time = Duration.ofSeconds(Long.parseLong(value));
        } else {
            try {
                ZonedDateTime date =
                        ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME);
                time = Duration.between(now, date.toInstant());
            } catch (DateTimeException _) {
                // It says nothing that can be read.
            }
        }
        return time.isNegative() ? Duration.ZERO : time.compareTo(LONGEST) > 0 ? LONGEST : time;
    }
}
