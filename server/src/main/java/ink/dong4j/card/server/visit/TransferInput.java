package ink.dong4j.card.server.visit;

import ink.dong4j.card.ui.Farewell;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;

/**
 * What a client's program sends to ours. Bytes are put in by any thread, without blocking; one thread
 * takes them, in pieces of the sizes that it wants. At most one window of bytes is held, and nothing by
 * a client that is at rest.
 */
final class TransferInput {
    private static final byte[] NOTHING = {};

    private final IntConsumer consumed;
    private final Duration idle;
    private byte[] kept = NOTHING;
    private int begin;
    private int end;
    private boolean ended;
    private boolean stopping;
    private Optional<Farewell> farewell = Optional.empty();

    /**
     * @param consumed told of bytes that the client may send as many more of
     * @param idle how long the client may be silent
     */
    TransferInput(IntConsumer consumed, Duration idle) {
        this.consumed = consumed;
        this.idle = idle;
    }

    synchronized void bytes(byte[] bytes) {
        if (kept.length - end < bytes.length) {
            byte[] larger = new byte[Math.max(2 * (end - begin), end - begin + bytes.length)];
            System.arraycopy(kept, begin, larger, 0, end - begin);
            end -= begin;
            begin = 0;
            kept = larger;
        }
        System.arraycopy(bytes, 0, kept, end, bytes.length);
        end += bytes.length;
        notifyAll();
    }

    /** The client sends nothing more. */
    synchronized void end() {
        ended = true;
        notifyAll();
    }

    /** From now on the transfer ends where it may. */
    synchronized void stop() {
        stopping = true;
        notifyAll();
    }

    /** The transfer ends now. */
    synchronized void cut(Farewell why) {
        farewell = farewell.or(() -> Optional.of(why));
        notifyAll();
    }

    /** Bytes that were not taken yet. */
    synchronized int waiting() {
        return end - begin;
    }

    /** Why nothing more is taken; empty as long as something may be. */
    synchronized Optional<Farewell> farewell() {
        return farewell;
    }

    /**
     * Waits for so many bytes and takes them.
     *
     * @param mayStop whether nothing is lost when the transfer ends here
     * @return empty when the transfer ends
     */
    Optional<byte[]> take(int bytes, boolean mayStop) throws InterruptedException {
        Optional<byte[]> taken = awaited(bytes, mayStop);
        if (taken.isPresent()) {
            consumed.accept(bytes);
        }
        return taken;
    }

    private synchronized Optional<byte[]> awaited(int bytes, boolean mayStop)
            throws InterruptedException {
        long until = System.nanoTime() + idle.toNanos();
        while (farewell.isEmpty()) {
            long left = until - System.nanoTime();
            if (stopping && mayStop) {
                cut(Farewell.STOPPING);
            } else if (end - begin >= bytes) {
                return Optional.of(next(bytes));
            } else if (ended) {
                cut(Farewell.LEFT);
            } else if (left <= 0) {
                cut(Farewell.IDLE);
            } else {
                TimeUnit.NANOSECONDS.timedWait(this, left);
            }
        }
        return Optional.empty();
    }

    private synchronized byte[] next(int bytes) {
        byte[] next = Arrays.copyOfRange(kept, begin, begin + bytes);
        begin += bytes;
        if (begin == end) {
            kept = NOTHING;
            begin = 0;
            end = 0;
        }
        return next;
    }
}
