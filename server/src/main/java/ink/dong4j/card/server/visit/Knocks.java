package ink.dong4j.card.server.visit;

import ink.dong4j.card.server.limit.AddressBlock;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The log's lines about commands that do not exist, which are mostly scanners': a few a minute, with
 * the number of those left out, and without the visitor's words. Thread-safe.
 */
final class Knocks {
    static final int LINES_A_MINUTE = 10;

    private static final Logger LOG = LoggerFactory.getLogger(Knocks.class);

    private final Bucket lines =
            Bucket.builder()
                    .addLimit(
                            l ->
                                    l.capacity(LINES_A_MINUTE)
                                            .refillGreedy(LINES_A_MINUTE, Duration.ofMinutes(1)))
                    .build();
    private final AtomicLong leftOut = new AtomicLong();

    void unknownCommand(AddressBlock address) {
        if (lines.tryConsume(1)) {
            LOG.info(
                    "unknown command, address={} left-out={}",
                    address.value(),
                    leftOut.getAndSet(0));
        } else {
            leftOut.incrementAndGet();
        }
    }
}
