package ink.dong4j.card.ui;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * What is left of the day's budget for everybody.
 *
 * @param percent 0 to 100
 * @param untilFull the time until the next day begins
 */
public record Day(int percent, Duration untilFull) {
    /** Nothing limits the day. */
    public static final Day UNLIMITED = new Day(100, Duration.ZERO);

    /** The same some time later. */
    Day after(Duration time) {
        Duration left = untilFull.minus(time);
        return left.isPositive() ? new Day(percent, left) : UNLIMITED;
    }

    public Day {
        requireNonNull(untilFull, "untilFull is null");
    }
}
