package ink.dong4j.card.program;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * The way out to a terminal, with one write in flight, and few bytes under way behind it. Confined to
 * the loop's thread.
 */
final class Outlet {
    /** How long a write may stay in flight before the reader counts as gone. */
    static final Duration STALL = Duration.ofSeconds(60);

    /** A write that is done and noticed within it comes from a machine at ease. */
    static final Duration EASE = Duration.ofMillis(2);

    /** How much further apart frames are for what a write takes beyond that. */
    private static final int RELIEF = 8;

    private static final Duration MOST_RELIEF = Duration.ofMillis(120);

    private final Tty tty;
    private final Mailbox mailbox;
    private final InstantSource clock;
    private final Backlog backlog;
    private volatile boolean free = true;

    /** Whether the loop sleeps until the way out is open. */
    private volatile boolean awaited = true;

    private volatile Instant done = Instant.EPOCH;
    private Instant since = Instant.EPOCH;
    private boolean noticed = true;

    /** When the last write began of which the loop has heard that it is done, and when it heard it. */
    private Instant began = Instant.EPOCH;

    private Instant heard = Instant.EPOCH;

    Outlet(Tty tty, Mailbox mailbox, InstantSource clock) {
        this.tty = tty;
        this.mailbox = mailbox;
        this.clock = clock;
        this.backlog = new Backlog(tty, this::wake, clock);
    }

    /** The last write is done, so the next may start. */
    boolean free() {
        return free;
    }

    /**
     * Whether the loop, which is about to sleep, is to be woken when the way out opens. A visitor who
     * types costs no such wake-up: nothing waits behind the letter.
     */
    void await(boolean something) {
        awaited = something || backlog.wantsFence();
        if (awaited && free && (!noticed || backlog.hasNews())) {
            mailbox.wake();
        }
    }

    /** Learns how soon the loop hears that a write is done; the loop calls it on waking. */
    void awake() {
        if (free && !noticed) {
            noticed = true;
            began = since;
            heard = awaited ? clock.instant() : done;
        }
    }

    /** Wakes the loop if it waits for this; on any thread. */
    private void wake() {
        if (awaited) {
            mailbox.wake();
        }
    }

    /**
     * How far apart the frames of an answer are. A busy machine gets fewer of them, since each visitor's
     * frames make all others wait.
     */
    Duration gap() {
        Duration late = Duration.between(began, heard).minus(EASE);
        if (!late.isPositive()) {
            return Program.FRAME_GAP;
        }
        boolean most = late.compareTo(MOST_RELIEF) > 0;
        long relief = most ? MOST_RELIEF.toNanos() : late.toNanos() * RELIEF;
        return Program.FRAME_GAP.plusNanos(Math.min(relief, MOST_RELIEF.toNanos()));
    }

    /** Takes in what has become of earlier writes; the loop calls it whenever it wakes. */
    void look() {
        // Before a write is done, a question could overtake it.
        if (free) {
            backlog.look();
        }
    }

    /**
     * When the next frame may go as far as the way out is concerned: now or earlier if at once.
     *
     * @param forKey whether a key waits for the frame
     */
    Instant open(boolean forKey, Instant now) {
        if (!free) {
            return Instant.MAX;
        }
        return backlog.hasRoom(forKey, now) ? Instant.MIN : backlog.latestRoom();
    }

    /** How many characters of an answer the next frame had better bring at most. */
    int text() {
        return backlog.text();
    }

    /** Starts a write of what is not empty. */
    void write(byte[] bytes) {
        if (!free) {
            throw new IllegalStateException("a write is still in flight");
        }
        if (bytes.length == 0) {
            return;
        }
        free = false;
        noticed = false;
        since = clock.instant();
        backlog.writes(bytes.length);
        tty.write(
                bytes,
                () -> {
                    done = clock.instant();
                    free = true;
                    wake();
                });
    }

    /** As {@link #write(byte[])}, in UTF-8. */
    void write(String text) {
        write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** When the write in flight counts as stalled. */
    Instant stall() {
        return free ? Instant.MAX : since.plus(STALL);
    }

    /**
     * Waits until the last write is done.
     *
     * @return false when it was not in time, or the line is gone
     */
    boolean drained(Instant until) throws InterruptedException {
        awaited = true;
        while (!free) {
            Duration left = Duration.between(clock.instant(), until);
            if (!left.isPositive() || mailbox.take(left).hungUp()) {
                return false;
            }
        }
        return true;
    }
}
