package ink.dong4j.card.ui;

import java.time.Duration;

/** What is left of a visitor's questions: some of a number, whole again after a time. */
public record Allowance(int left, int of, Duration untilFull) {
    /** Nothing is known yet, or nothing limits. */
    public static final Allowance UNKNOWN = new Allowance(0, 0, Duration.ZERO);

    public boolean known() {
        return of > 0;
    }
}
