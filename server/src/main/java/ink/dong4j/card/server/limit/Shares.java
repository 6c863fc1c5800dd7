package ink.dong4j.card.server.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import ink.dong4j.card.server.config.LimitsConfig.Rate;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;

/**
 * The shares of all addresses, networks or keys: those that are whole again are forgotten, and beyond
 * a number the one not seen for longest. Whoever could make others be forgotten that way meets the
 * server's own share, which stands outside. Thread-safe; the shares are not.
 */
final class Shares<T> {
    private static final int MOST = 100_000;

    private final Rate rate;
    private final TimeMeter time;
    private final Cache<T, Share> shares;

    Shares(Rate rate, TimeMeter time) {
        this.rate = rate;
        this.time = time;
        this.shares =
                Caffeine.newBuilder()
                        .maximumSize(MOST)
                        .expireAfterAccess(untilForgotten(rate))
                        .ticker(time::currentTimeNanos)
                        .executor(Runnable::run)
                        .build();
    }

    Share of(T owner) {
        return shares.get(owner, _ -> new Share(rate, time));
    }

    /** Well after the share is whole again, since the cache counts an access up to 1 s too early. */
    private static Duration untilForgotten(Rate rate) {
        return rate.per().plus(rate.burstPer()).plusSeconds(2);
    }
}
