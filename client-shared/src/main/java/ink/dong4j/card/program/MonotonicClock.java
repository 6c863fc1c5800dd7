package ink.dong4j.card.program;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/**
 * A clock for pacing and timeouts that nobody can set. Its instants are not dates: only the time
 * between two of them means something. Thread-safe.
 */
public final class MonotonicClock implements InstantSource {
    /** Far behind {@link Instant#EPOCH}, which the loop takes for long ago. */
    private static final Instant BEGIN = Instant.EPOCH.plus(Duration.ofDays(1));

    private final LongSupplier nanoTime;
    private final long begun;

    /**
     * @param nanoTime a count of nanoseconds that only goes forward and may overflow, such as {@code
     *     System::nanoTime}
     */
    public MonotonicClock(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.begun = nanoTime.getAsLong();
    }

    @Override
    public Instant instant() {
        return BEGIN.plusNanos(nanoTime.getAsLong() - begun);
    }
}
