package ink.dong4j.card.server.config;

import ink.dong4j.card.card.Card;
import ink.dong4j.card.reading.Problem;
import ink.dong4j.card.server.identity.KeyId;
import ink.dong4j.card.server.identity.OwnerKeys;
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
 * The card and the owner's keys as the files say them now. Whoever asks for one of them has their stamps compared, twice a second
 * at most, and the files read when one differs; {@link #watch} does so when one is written. What cannot
 * be read leaves the card as it was, and its mistakes in the log. Reading blocks the thread that asks for
 * it; others are given the card as it was meanwhile. Thread-safe.
 */
public final class LiveCard implements Supplier<Card>, OwnerKeys {
    private static final Logger LOG = LoggerFactory.getLogger(LiveCard.class);
    private static final int MOST_TOLD = 20;
    private static final long REST_NANOS = Duration.ofMillis(500).toNanos();

    private final CardFiles files;
    private final LongSupplier nanos;
    private final ReentrantLock reading = new ReentrantLock();
    private volatile Card card;
    private volatile OwnerConfig owner;

    /** Guarded by the lock, as is what follows. */
    private Map<Path, CardFiles.Stamp> stamps;

    private long lookedAtNanos;

    /** What is wrong with the files, as the log has it. */
    private List<Problem> told = List.of();

    LiveCard(CardFiles files, Card card, OwnerConfig owner, LongSupplier nanos) {
        this.files = files;
        this.card = card;
        this.owner = owner;
        this.nanos = nanos;
        stamps = files.stamps();
        lookedAtNanos = nanos.getAsLong();
    }

    @Override
    public Card get() {
        lookUnlessOthersDo();
        return card;
    }

    @Override
    public boolean lists(KeyId key) {
        return owner.keys().contains(key);
    }

    @Override
    public boolean isOwner(KeyId key) {
        lookUnlessOthersDo();
        return lists(key);
    }

    private void lookUnlessOthersDo() {
        if (reading.tryLock()) {
            try {
                look();
            } finally {
                reading.unlock();
            }
        }
    }

    /**
     * Looks at the files as soon as one is written, so that what is right counts and what is wrong stands
     * in the log, whether or not a visitor comes.
     *
     * @param looked is run after each look, by the thread of the watch
     */
    public FolderWatch watch(Runnable looked) {
        return new FolderWatch(
                files::folders,
                () -> {
                    lookNow();
                    looked.run();
                });
    }

    private void lookNow() {
        reading.lock();
        try {
            lookedAtNanos = nanos.getAsLong();
            readWhatChanged();
        } finally {
            reading.unlock();
        }
    }

    /** Reads the files, those too that lie where nobody looks for a change, on the calling thread. */
    public void readAnew() {
        reading.lock();
        try {
            stamps = Map.of();
            lookNow();
        } finally {
            reading.unlock();
        }
    }

    private void look() {
        long now = nanos.getAsLong();
        // An interrupted thread cannot read: it is left to the next one that asks.
        if (now - lookedAtNanos < REST_NANOS || Thread.currentThread().isInterrupted()) {
            return;
        }
        lookedAtNanos = now;
        readWhatChanged();
    }

    private void readWhatChanged() {
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
        Configuration read;
        try {
            read = files.read();
        } catch (UncheckedIOException e) {
            read = new Configuration.Faulty(List.of(new Problem("the card", 0, "cannot be read")));
        }
        switch (read) {
            case Configuration.Ready ready -> {
                take(ready.card());
                take(ready.server().owner());
            }
            case Configuration.Faulty faulty -> {
                if (Thread.currentThread().isInterrupted()) {
                    return false;
                }
                tell(faulty.problems());
                files.owner().ifPresent(this::take);
            }
        }
        return true;
    }

    private void take(Card read) {
        // A log beside it changes, too, and would change again by a line about this.
        if (!read.equals(card)) {
            card = read;
            LOG.info("The card was read anew, pages={}", read.documents().size());
        } else if (!told.isEmpty()) {
            LOG.info("The card's files are right again");
        }
        told = List.of();
    }

    private void take(OwnerConfig read) {
        if (!read.equals(owner)) {
            owner = read;
            LOG.info("The owner's keys were read anew, keys={}", read.keys().size());
        }
    }

    /** Once: a log beside the files has changed by that, which makes them be read again. */
    private void tell(List<Problem> problems) {
        if (problems.equals(told)) {
            return;
        }
        told = List.copyOf(problems);
        LOG.warn(
                "The card stays as it was, and the next start would fail, mistakes={}",
                problems.size());
        problems.stream().limit(MOST_TOLD).forEach(problem -> LOG.warn("{}", problem));
    }
}
