package ink.dong4j.card.server.limit;

import java.time.Duration;
import java.util.OptionalLong;
import java.util.function.LongSupplier;

/** Bounds the log's lines about one thing that strangers cause. Thread-safe. */
public final class LogThrottle {
    public static final int LINES_PER_MINUTE = 10;

    private static final long MINUTE_NANOS = Duration.ofMinutes(1).toNanos();

    private final LongSupplier nanoTime;
    private long minuteStart;
    private int lines;
    private long leftOut;

    /**
     * @param nanoTime a clock that only goes forward
     */
    public LogThrottle(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.minuteStart = nanoTime.getAsLong();
    }

    /**
     * Asks for one line.
     *
     * @return how many were left out since the last one; empty when this one is left out, too
     */
    public synchronized OptionalLong line() {
        long now = nanoTime.getAsLong();
        if (now - minuteStart >= MINUTE_NANOS) {
            minuteStart = now;
            lines = 0;
        }
        if (lines == LINES_PER_MINUTE) {
            leftOut++;
            return OptionalLong.empty();
        }
        lines++;
        long before = leftOut;
        leftOut = 0;
        return OptionalLong.of(before);
    }
}
