package ink.dong4j.card.talk;

import java.time.Duration;

/**
 * What is left of a visitor's questions: some of a number, whole again after a time; and what is left
 * of the day.
 */
public record Allowance(int left, int of, Duration untilFull, DayBudget day) {
    /** Nothing is known yet, or nothing limits. */
    public static final Allowance UNKNOWN = new Allowance(0, 0, Duration.ZERO);

    /** Where nothing limits the day. */
    public Allowance(int left, int of, Duration untilFull) {
        this(left, of, untilFull, DayBudget.UNLIMITED);
    }

    public boolean known() {
        return of > 0;
    }

    /** The same some time later: what was to be whole by then is. */
    public Allowance after(Duration time) {
        Duration left = untilFull.minus(time);
        return left.isPositive()
                ? new Allowance(this.left, of, left, day.after(time))
                : new Allowance(of, of, Duration.ZERO, day.after(time));
    }
}
