package ink.dong4j.card.server.ssh;

import static java.util.Objects.requireNonNull;

import ink.dong4j.card.server.limit.AddressBlock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the log hears of strangers who are not visits: a few lines a minute, and one that sums up
 * the others, however many there are. Thread-safe.
 */
final class Notices {
    private static final Logger LOG = LoggerFactory.getLogger("ink.dong4j.card.door");
    private static final int LINES_PER_MINUTE = 10;
    private static final long MINUTE_NANOS = Duration.ofMinutes(1).toNanos();

    private final LongSupplier nanoTime;
    private final Map<Entry.Refusal, Long> refused = new EnumMap<>(Entry.Refusal.class);
    private long minuteStart;
    private int lines;
    private long unsaid;

    Notices(LongSupplier nanoTime) {
        this.nanoTime = requireNonNull(nanoTime, "nanoTime is null");
        this.minuteStart = nanoTime.getAsLong();
    }

    synchronized void refused(Entry.Refusal refusal) {
        refused.merge(refusal, 1L, Long::sum);
    }

    /** A connection ended before its login. */
    synchronized void noLogin(AddressBlock block, Duration after) {
        if (lines < LINES_PER_MINUTE) {
            lines++;
            LOG.info("no login from {} in {} s", block.value(), after.toSeconds());
        } else {
            unsaid++;
        }
    }

    /** Sums up when a minute is over; called now and then. */
    synchronized void tick() {
        if (nanoTime.getAsLong() - minuteStart < MINUTE_NANOS) {
            return;
        }
        minuteStart = nanoTime.getAsLong();
        lines = 0;
        if (unsaid > 0) {
            LOG.info("no login from {} more in the last minute", unsaid);
            unsaid = 0;
        }
        if (!refused.isEmpty()) {
            LOG.warn(
                    "connections refused in the last minute: {}",
                    refused.entrySet().stream()
                            .map(entry -> entry.getValue() + " " + entry.getKey().reason())
                            .collect(Collectors.joining(", ")));
            refused.clear();
        }
    }
}
