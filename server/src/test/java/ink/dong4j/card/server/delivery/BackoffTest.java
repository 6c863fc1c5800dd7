package ink.dong4j.card.server.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BackoffTest {
    private final Backoff backoff =
            new Backoff(Duration.ofSeconds(30), Duration.ofHours(1), new Random(1));

    @Test
    void eachRestIsTwiceAsLongUpToABoundAndNotTheSameForAll() {
        for (int attempt = 1; attempt < 99; attempt++) {
            double usual = Math.min(30 * Math.pow(2, attempt - 1), 3600);
            assertThat(backoff.after(attempt, Duration.ZERO).toMillis() / 1000.0)
                    .isBetween(usual * 0.74, usual * 1.26);
        }
        assertThat(backoff.after(9, Duration.ZERO)).isNotEqualTo(backoff.after(9, Duration.ZERO));
    }

    @Test
    void whoWantsToBeLeftAloneForLongerIs() {
        assertThat(backoff.after(1, Duration.ofHours(5))).isEqualTo(Duration.ofHours(5));
    }
}
