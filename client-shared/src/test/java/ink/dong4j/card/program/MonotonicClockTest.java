package ink.dong4j.card.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** The clock that paces loops goes on as its nanoseconds do, whatever the time of day. */
class MonotonicClockTest {
    @Test
    void itBeginsLongAfterWhatTheLoopTakesForLongAgo() {
        assertThat(new MonotonicClock(() -> 7).instant())
                .isAfter(Instant.EPOCH.plus(Duration.ofHours(1)));
    }

    @Test
    void itAdvancesWithItsNanosecondsAlsoWhereTheyOverflow() {
        AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 10);
        MonotonicClock clock = new MonotonicClock(nanos::get);
        Instant before = clock.instant();
        nanos.addAndGet(Duration.ofSeconds(3).toNanos());
        assertThat(Duration.between(before, clock.instant())).isEqualTo(Duration.ofSeconds(3));
    }
}
