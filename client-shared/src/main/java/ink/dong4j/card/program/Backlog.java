package ink.dong4j.card.program;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/**
 * How many written bytes the visitor's side has not read yet. Buffers on the way can hold seconds of
 * output, so this is measured end to end: a {@link Tty#fence} behind written bytes tells when they were
 * read. There is one fence at a time and none without new bytes, so an idle visit sends none.
 *
 * <p>Confined to the loop's thread; a fence is reached on any thread.
 */
final class Backlog {
    /** With more unread bytes than this, no frame is sent that no key waits for. */
    static final int MOST_ROOM = 2 * 1024;

    /** The same for the slowest line. */
    static final int LEAST_ROOM = 512;

    /** A line is slow when a fence takes longer than this. */
    static final Duration QUICK = Duration.ofMillis(100);

    /** When a fence takes so much longer than the fastest one, too many bytes are on the way. */
    static final Duration TOO_LONG = Duration.ofMillis(250);

    /** How long the first fence is waited for: some clients never answer one. */
    static final Duration FIRST_PATIENCE = Duration.ofSeconds(2);

    /** The same for later fences: the line may be interrupted for a while. */
    static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Tty tty;
    private final Runnable wake;
    private final InstantSource clock;
    private Fence fence = new Fence(0, Instant.MIN, Instant.MIN);
    private long written;
    private long read;
    private int room = MOST_ROOM;
    private Duration delay = ChronoUnit.FOREVER.getDuration();
    private boolean told;
    private boolean slow;

    /** @param wake called on any thread when a fence was reached */
    Backlog(Tty tty, Runnable wake, InstantSource clock) {
        this.tty = tty;
        this.wake = wake;
        this.clock = clock;
    }

    /** Counts bytes that are written. */
    void writes(int bytes) {
        written += bytes;
    }

    /** Evaluates the fence when it was reached, and sends the next one when enough is unread. */
    void look() {
        if (!fence.isReached()) {
            return;
        }
        if (read < fence.place) {
            read = fence.place;
            told = true;
            learn(Duration.between(fence.asked, fence.at));
        }
        if (wantsFence()) {
            ask();
        }
    }

    /** Whether enough is written behind the newest fence for another one. */
    boolean wantsFence() {
        // A line with more room needs fewer fences.
        return written - Math.max(read, fence.place) >= room / 4;
    }

    /** Whether a fence was reached and {@link #look} has not seen it yet. */
    boolean hasNews() {
        return read < fence.place && fence.isReached();
    }

    /** Adapts the room to the line: the fastest fence is its delay, the rest is time in buffers. */
    private void learn(Duration took) {
        slow = took.compareTo(QUICK) > 0;
        delay = took.compareTo(delay) < 0 ? took : delay;
        Duration waited = took.minus(delay);
        if (waited.compareTo(TOO_LONG) > 0) {
            room = Math.max(LEAST_ROOM, room / 2);
        } else if (waited.compareTo(TOO_LONG.dividedBy(2)) < 0) {
            room = Math.min(MOST_ROOM, room + room / 2);
        }
    }

    /** Whether so few bytes are on the way that a frame may follow. */
    boolean hasRoom(boolean forKey, Instant now) {
        // Answers leave some room for the frames that keys wait for.
        return written - read < (forKey ? 3 * room : room)
                || (!fence.isReached() && !now.isBefore(latestRoom()));
    }

    /** When frames go out again though the fence was not reached. */
    Instant latestRoom() {
        return fence.asked.plus(told ? PATIENCE : FIRST_PATIENCE);
    }

    /** How many characters of an answer the next frame had better bring at most. */
    int text() {
        return slow ? room / 5 : Integer.MAX_VALUE;
    }

    private void ask() {
        Fence next = new Fence(written, clock.instant(), Instant.MAX);
        fence = next;
        tty.fence(
                () -> {
                    next.at = clock.instant();
                    wake.run();
                });
    }

    /** A place in the bytes that were written. */
    private static final class Fence {
        final long place;
        final Instant asked;
        private volatile Instant at;

        Fence(long place, Instant asked, Instant at) {
            this.place = place;
            this.asked = asked;
            this.at = at;
        }

        boolean isReached() {
            return at.isBefore(Instant.MAX);
        }
    }
}
