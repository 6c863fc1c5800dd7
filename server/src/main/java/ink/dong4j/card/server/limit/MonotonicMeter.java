package ink.dong4j.card.server.limit;

import io.github.bucket4j.TimeMeter;
import java.util.function.LongSupplier;

/** The clock of the buckets, over one that only goes forward: a step of the wall clock moves nothing. */
public record MonotonicMeter(LongSupplier nanoTime) implements TimeMeter {
    @Override
    public long currentTimeNanos() {
        return nanoTime.getAsLong();
    }

    @Override
    public boolean isWallClockBased() {
        return false;
    }
}
