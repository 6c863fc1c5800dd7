package ink.dong4j.card.program;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/**
 * What was written and may still be on its way to the visitor's side. The network and whatever stands
 * between may hold seconds of it, so it is measured end to end: now and then the visitor's side is asked
 * to tell when it has read so far. It is asked only behind bytes, one question at a time, so never at
 * rest.
 *
 * <p>Confined to the loop's thread; the other side's word comes on any thread.
 */
final class Backlog {
    /** The most that may be on its way, in bytes, when a frame may follow that no key waits for. */
    static final int MOST_ROOM = 2 * 1024;

    /** The same behind the slowest line. */
    static final int LEAST_ROOM = 512;

    /** Whoever takes longer to read is behind a slow line. */
    static final Duration QUICK = Duration.ofMillis(100);

    /** What waits on the way for so long beyond the line's own delay is too much. */
    static final Duration TOO_LONG = Duration.ofMillis(250);

    /** How long a side that never told anything is waited for: some do not know the question. */
    static final Duration FIRST_PATIENCE = Duration.ofSeconds(2);

    /** The same for a side that has told before: its line may be cut for a while. */
    static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Tty tty;
    private final Mailbox mailbox;
    private final InstantSource clock;
    private Fence fence = new Fence(0, Instant.MIN, Instant.MIN);
    private long written;
    private long read;
    private int room = MOST_ROOM;
    private Duration delay = ChronoUnit.FOREVER.getDuration();
    private boolean told;
    private boolean slow;

    Backlog(Tty tty, Mailbox mailbox, InstantSource clock) {
        this.tty = tty;
        this.mailbox = mailbox;
        this.clock = clock;
    }

    /** So many bytes go out behind all others. */
    void writes(int bytes) {
        written += bytes;
    }

    /** Takes in what the other side told, and asks anew where that is worth it. */
    void look() {
        if (!fence.isReached()) {
            return;
        }
        if (read < fence.place) {
            read = fence.place;
            told = true;
            learn(Duration.between(fence.asked, fence.at));
        }
        // The more there is room for, the rarer it is worth the question.
        if (written - read >= room / 4) {
            ask();
        }
    }

    /** Fits the room to the line: the quickest answer tells its delay, and the rest is waiting. */
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
        // What answers fill leaves the frames for keys their place.
        return written - read < (forKey ? 3 * room : room)
                || (!fence.isReached() && !now.isBefore(latestRoom()));
    }

    /** When there is room even if nothing is told. */
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
                    mailbox.wake();
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
