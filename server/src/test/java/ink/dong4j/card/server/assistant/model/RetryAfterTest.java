package ink.dong4j.card.server.assistant.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryAfterTest {
    private static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    42                            | 42
                    Sat, 28 Nov 2026 12:00:42 GMT | 42
                    Sat, 28 Nov 2026 11:59:00 GMT | 0
                    Sun, 29 Nov 2026 12:00:00 GMT | 3600
                    999999999                     | 3600
                    9999999999                    | 0
                    -1                            | 0
                    soon                          | 0
                    """)
    void secondsAndADateAreReadAndNoRestIsLongerThanAnHour(String value, long seconds) {
        assertThat(RetryAfter.of(value, NOW)).isEqualTo(Duration.ofSeconds(seconds));
    }
}
