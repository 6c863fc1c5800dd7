package ink.dong4j.card.program;

import java.time.Duration;

/**
 * Wakes a visit's loop after a long time, such as its idle limit. One thread of its own sleeps for it, and
 * sleeps on where the time has moved away meanwhile, as it does with every key: a wait with a time limit
 * would set a timer of the scheduler's for each key, and cancel it. Used by the loop's thread.
 */
final class Alarm {
    private final Runnable wake;

    /** When the loop wants to be woken, and until when the thread sleeps, by {@link System#nanoTime}. */
    private long wanted;

    private long sleepsUntil;
    private Thread sleeper = Thread.ofVirtual().unstarted(() -> {});
    private boolean sleeps;

    /** @param wake called on another thread */
    Alarm(Runnable wake) {
        this.wake = wake;
    }

    /** Wakes the loop once after so many nanoseconds, and at no other time that was set before. */
    synchronized void in(long nanos) {
        wanted = System.nanoTime() + nanos;
        if (!sleeps || sleepsUntil - wanted > 0) {
            sleeper.interrupt();
            sleeper = Thread.ofVirtual().name("alarm").unstarted(this::sleep);
            sleepsUntil = wanted;
            sleeps = true;
            sleeper.start();
        }
    }

    /** Wakes nobody any more. */
    synchronized void off() {
        sleeps = false;
        sleeper.interrupt();
    }

    private void sleep() {
        try {
            for (long nanos = left(); nanos > 0; nanos = left()) {
                Thread.sleep(Duration.ofNanos(nanos));
            }
            wake.run();
        } catch (InterruptedException e) {
            // Another thread sleeps instead, or nobody waits any more.
            Thread.currentThread().interrupt();
        }
    }

    /** How long the thread sleeps on; nothing when it is time. */
    private synchronized long left() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        long left = wanted - System.nanoTime();
        sleepsUntil = wanted;
        sleeps = left > 0;
        return left;
    }
}
