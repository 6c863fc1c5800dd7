package ink.dong4j.card.server.lobby;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import ink.dong4j.card.server.limit.MonotonicMeter;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.stream.LongStream;

/**
 * How often a visit, an address and everybody together may say something. A message counts with all of
 * them or with none. Not thread-safe.
 */
final class TalkLimits {
    private static final int ADDRESSES = 10_000;
    private static final Duration FORGOTTEN = Duration.ofMinutes(10);

    private final TimeMeter time;
    private final Cache<String, TalkRate> addresses;
    private final TalkRate room;

    TalkLimits(LongSupplier nanoTime) {
        time = new MonotonicMeter(nanoTime);
        room = new TalkRate(60, Duration.ofMillis(50), time);
        addresses =
                Caffeine.newBuilder()
                        .maximumSize(ADDRESSES)
                        .expireAfterAccess(FORGOTTEN)
                        .ticker(time::currentTimeNanos)
                        .executor(Runnable::run)
                        .build();
    }

    /** What one visit may say. */
    TalkRate visit() {
        return new TalkRate(5, Duration.ofSeconds(2), time);
    }

    /** Counts a message; else tells how long it has to wait. */
    Optional<Duration> wait(TalkRate visit, String address) {
        TalkRate shared =
                addresses.get(address, _ -> new TalkRate(20, Duration.ofMillis(500), time));
        long nanos =
                LongStream.of(visit.nanosToWait(), shared.nanosToWait(), room.nanosToWait())
                        .max()
                        .orElse(0);
        if (nanos > 0) {
            return Optional.of(Duration.ofNanos(nanos));
        }
        visit.take();
        shared.take();
        room.take();
        return Optional.empty();
    }
}
