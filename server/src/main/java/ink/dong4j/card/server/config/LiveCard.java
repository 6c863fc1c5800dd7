package ink.dong4j.card.server.config;

import ink.dong4j.card.card.Card;
import ink.dong4j.card.card.Problem;
import ink.dong4j.card.card.Problems;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The card as its files say it now. Nothing watches them: whoever asks for the card has their stamps
 * compared, twice a second at most, and the files read when one differs. What cannot be read leaves
 * the card as it was, and a line in the log. Reading blocks the thread that asks for it; others are
 * given the card as it was meanwhile. Thread-safe.
 */
public final class LiveCard implements Supplier<Card> {
    private static final Logger LOG = LoggerFactory.getLogger(LiveCard.class);
    private static final long REST_NANOS = Duration.ofMillis(500).toNanos();

    private final CardFiles files;
    private final LongSupplier nanos;
    private final ReentrantLock reading = new ReentrantLock();
    private volatile Card card;

    /** Guarded by the lock, as is the time. */
    private Map<Path, CardFiles.Stamp> stamps;

    private long lookedAtNanos;

    LiveCard(CardFiles files, Card card, LongSupplier nanos) {
        this.files = files;
        this.card = card;
        this.nanos = nanos;
        stamps = files.stamps();
        lookedAtNanos = nanos.getAsLong();
    }

    @Override
    public Card get() {
        if (reading.tryLock()) {
            try {
                look();
            } finally {
                reading.unlock();
            }
        }
        return card;
    }

    private void look() {
        long now = nanos.getAsLong();
        // An interrupted thread cannot read: it is left to the next one that asks.
        if (now - lookedAtNanos < REST_NANOS || Thread.currentThread().isInterrupted()) {
            return;
        }
        lookedAtNanos = now;
        Map<Path, CardFiles.Stamp> found = files.stamps();
        if (!found.equals(stamps)) {
            // Before the files are read, so that a change meanwhile is seen the next time.
            Map<Path, CardFiles.Stamp> before = stamps;
            stamps = found;
            if (!read()) {
                stamps = before;
            }
        }
    }

    /** Whether it came to an end, and was not broken off by an interrupt. */
    private boolean read() {
        Problems problems = files.problems();
        try {
            Card read = files.read(problems);
            if (problems.none()) {
                // A log beside it changes, too, and would change again by a line about this.
                if (!read.equals(card)) {
                    card = read;
                    LOG.info("The card was read anew, pages={}", read.documents().size());
                }
                return true;
            }
        } catch (UncheckedIOException _) {
            problems.add("the card", "cannot be read");
        }
        if (Thread.currentThread().isInterrupted()) {
            return false;
        }
        List<Problem> found = problems.list();
        LOG.warn(
                "The card stays as it was: {}{}",
                found.getFirst(),
                found.size() > 1 ? " (and %d more)".formatted(found.size() - 1) : "");
        return true;
    }
}
