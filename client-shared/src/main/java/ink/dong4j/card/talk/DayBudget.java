package ink.dong4j.card.talk;

import java.time.Duration;

/**
 * What is left of the day's budget for everybody.
 *
 * @param percent 0 to 100
 * @param untilFull the time until the next day begins
 */
public record DayBudget(int percent, Duration untilFull) {
    /** Nothing limits the day. */
    public static final DayBudget UNLIMITED = new DayBudget(100, Duration.ZERO);

    /** The same some time later. */
    DayBudget after(Duration time) {
        Duration left = untilFull.minus(time);
        return left.isPositive() ? new DayBudget(percent, left) : UNLIMITED;
    }
}
