package ink.dong4j.card.server.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class LogThrottleTest {
    private final ManualNanos time = new ManualNanos();
    private final LogThrottle throttle = new LogThrottle(time);

    @Test
    void aMinuteHasSoManyLinesAndTheNextOneSaysHowManyWereLeftOut() {
        for (int n = 0; n < LogThrottle.LINES_PER_MINUTE; n++) {
            assertThat(throttle.line()).hasValue(0);
        }
        assertThat(throttle.line()).isEmpty();
        assertThat(throttle.line()).isEmpty();
        time.pass(Duration.ofMinutes(1));
        assertThat(throttle.line()).hasValue(2);
        assertThat(throttle.line()).hasValue(0);
    }
}
