package ink.dong4j.card.server.limit;

import java.time.LocalDate;

/**
 * What the day has cost, in tokens.
 *
 * @param limit what it may cost
 * @param spent by answers that have ended
 * @param reserved for answers that run
 */
public record DaySpending(LocalDate day, long limit, long spent, long reserved) {
    /** What may still be spent, 0 at least. */
    public long left() {
        return Math.max(0, limit - spent - reserved);
    }
}
