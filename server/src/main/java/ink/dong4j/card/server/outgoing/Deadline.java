package ink.dong4j.card.server.outgoing;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** When an exchange is over at the latest, with everything that belongs to it. Thread-safe. */
public final class Deadline {
    private final long endNanos;

    private Deadline(long endNanos) {
        this.endNanos = endNanos;
    }

    public static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    public boolean isOver() {
        return endNanos - System.nanoTime() <= 0;
    }

    /**
     * Rounded up, so that whoever waited so long finds it over; at least 1, since zero means for ever where sockets
     * are told.
     */
    public int leftMillis() {
        long left = TimeUnit.NANOSECONDS.toMillis(endNanos - System.nanoTime()) + 1;
        return Math.clamp(left, 1, Integer.MAX_VALUE);
    }
}
