package ink.dong4j.card.server.limit;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/** A clock that goes on when it is told to. Thread-safe. */
public final class ManualNanos implements LongSupplier {
    private final AtomicLong now = new AtomicLong(-5_000_000_000L);

    public void pass(Duration time) {
        now.addAndGet(time.toNanos());
    }

    @Override
    public long getAsLong() {
        return now.get();
    }
}
