package ink.dong4j.card.server.ssh;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Counts the channels with a visit. A visit is over when its exit status was handed on; its channel
 * is over when the client was told, and that is what this waits for. Thread-safe.
 */
final class OpenChannels {
    private int open;

    synchronized void opened() {
        open++;
    }

    synchronized void closed() {
        open--;
        if (open == 0) {
            notifyAll();
        }
    }

    /** Waits until none is open, but no longer than that. */
    synchronized void awaitNone(Duration atMost) {
        long end = System.nanoTime() + atMost.toNanos();
        try {
            while (open > 0 && end - System.nanoTime() > 0) {
                TimeUnit.NANOSECONDS.timedWait(this, end - System.nanoTime());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
