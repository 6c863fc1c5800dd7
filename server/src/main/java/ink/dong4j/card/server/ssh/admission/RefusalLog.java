package ink.dong4j.card.server.ssh.admission;

import ink.dong4j.card.server.limit.AddressBlock;
import ink.dong4j.card.server.limit.LogThrottle;
import ink.dong4j.card.text.Safe;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The log's lines about connections that become no visit: a few a minute about those that ended before
 * their login, and one that sums up those that were refused. Thread-safe.
 */
public final class RefusalLog {
    private static final Logger LOG = LoggerFactory.getLogger("ink.dong4j.card.admission");
    private static final long MINUTE_NANOS = Duration.ofMinutes(1).toNanos();

    private static final int VERSION_COLUMNS = 80;
    private static final int OFFER_COLUMNS = 400;

    private final LongSupplier nanoTime;
    private final Map<AdmissionResult.Refusal, Long> refused =
            new EnumMap<>(AdmissionResult.Refusal.class);
    private long minuteStart;
    private final LogThrottle ended;
    private final LogThrottle mismatched;

    public RefusalLog(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.minuteStart = nanoTime.getAsLong();
        this.ended = new LogThrottle(nanoTime);
        this.mismatched = new LogThrottle(nanoTime);
    }

    synchronized void refused(AdmissionResult.Refusal refusal) {
        refused.merge(refusal, 1L, Long::sum);
    }

    /** One of the connections of an address is refused when it begins to exchange keys. */
    public void tooFast() {
        refused(AdmissionResult.Refusal.PACE);
    }

    /**
     * A client and the server know no algorithm in common.
     *
     * @param version the client's, not to be trusted, as is the last one
     * @param kind what the algorithms are for
     * @param offered all that the client knows of them
     */
    public void noCommonAlgorithm(AddressBlock block, String version, String kind, String offered) {
        mismatched
                .line()
                .ifPresent(
                        leftOut ->
                                LOG.info(
                                        "no login from {}: {} knows none of our {} (it offers {}),"
                                                + " left-out={}",
                                        block.value(),
                                        Safe.line(version, VERSION_COLUMNS),
                                        kind,
                                        Safe.line(offered, OFFER_COLUMNS),
                                        leftOut));
    }

    /** A connection ended before its login. */
    public void noLogin(AddressBlock block, Duration after) {
        ended.line()
                .ifPresent(
                        leftOut ->
                                LOG.info(
                                        "no login from {} in {} s, left-out={}",
                                        block.value(),
                                        after.toSeconds(),
                                        leftOut));
    }

    /** Sums up when a minute is over; called now and then. */
    public synchronized void tick() {
        if (nanoTime.getAsLong() - minuteStart < MINUTE_NANOS) {
            return;
        }
        minuteStart = nanoTime.getAsLong();
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
