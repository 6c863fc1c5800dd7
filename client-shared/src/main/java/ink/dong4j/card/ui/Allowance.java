package ink.dong4j.card.ui;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * What is left of a visitor's questions: some of a number, whole again after a time; and what is left
 * of the day.
 */
public record Allowance(int left, int of, Duration untilFull, Day day) {
    /** Nothing is known yet, or nothing limits. */
    public static final Allowance UNKNOWN = new Allowance(0, 0, Duration.ZERO);

    public Allowance {
        requireNonNull(untilFull, "untilFull is null");
        requireNonNull(day, "day is null");
    }

    /** Where nothing limits the day. */
    public Allowance(int left, int of, Duration untilFull) {
        this(left, of, untilFull, Day.UNLIMITED);
    }

    public boolean known() {
        return of > 0;
    }

    /** All of the visitor's own questions again. */
    Allowance full() {
        return new Allowance(of, of, Duration.ZERO, day);
    }
}
