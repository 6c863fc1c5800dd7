package ink.dong4j.card.server.ssh;

import java.util.concurrent.TimeUnit;

/** So many of something in a minute, counted from the first of them. Confined to one event loop. */
final class MinuteCap {
    private static final long MINUTE_NANOS = TimeUnit.MINUTES.toNanos(1);

    private final int bound;
    private long since;
    private int count;

    MinuteCap(int bound, long now) {
        this.bound = bound;
        this.since = now;
    }

    /** Counts one more; false when that is more than the bound. */
    boolean take(long now) {
        if (now - since > MINUTE_NANOS) {
            since = now;
            count = 0;
        }
        count++;
        return count <= bound;
    }
}
