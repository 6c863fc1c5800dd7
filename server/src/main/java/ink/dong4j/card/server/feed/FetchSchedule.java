package ink.dong4j.card.server.feed;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * When a source is fetched: again when what it told is not new any more, and after a failure soon, then
 * later and later. The log is told when it begins or ends to fail, and no more. For one thread.
 */
final class FetchSchedule {
    private static final Logger LOG = LoggerFactory.getLogger(FetchSchedule.class);
    private static final Duration FIRST_RETRY = Duration.ofMinutes(1);

    /** Of the time between two fetches, how often it may pass between two failures. */
    private static final int LONGEST_RETRY = 4;

    private final Followed source;
    private long dueNanos;
    private int failures;
    private boolean told;

    /** It is due at once. */
    FetchSchedule(Followed source, long nowNanos) {
        this.source = source;
        dueNanos = nowNanos;
    }

    Followed source() {
        return source;
    }

    /** Whether the last fetch failed. */
    boolean isBroken() {
        return failures > 0;
    }

    /** How long it is left alone; not positive when it is due. */
    long restNanos(long nowNanos) {
        return dueNanos - nowNanos;
    }

    /** Fetches it. */
    void fetch(LongSupplier nanos) {
        Duration rest;
        try {
            source.fetch();
            if (failures > 0 || !told) {
                LOG.info("The {} was fetched", source.name());
            }
            failures = 0;
            rest = source.every();
        } catch (SourceFailure e) {
            if (failures == 0) {
                LOG.warn("The {} cannot be fetched: {}", source.name(), e.getMessage());
            }
            failures++;
            rest = longer(retry(), e.retryAfter());
        } catch (RuntimeException bug) {
            // It must not end the thread that fetches all sources.
            LOG.error("The {} broke its reader", source.name(), bug);
            failures++;
            rest = retry();
        }
        told = true;
        dueNanos = nanos.getAsLong() + rest.toNanos();
    }

    private Duration retry() {
        Duration longest = source.every().multipliedBy(LONGEST_RETRY);
        Duration doubled = FIRST_RETRY.multipliedBy(1L << Math.min(failures - 1, 20));
        return doubled.compareTo(longest) > 0 ? longest : doubled;
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
