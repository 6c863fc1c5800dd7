package ink.dong4j.card.program;

import java.time.Duration;
import java.util.Optional;

/**
 * Wakes a visit's loop after a long time, such as its idle limit. It is set once and then left alone
 * while the time that is waited for moves away, as it does with every key: a wait with a time limit
 * would set a timer of the scheduler's for each key, and cancel it. Confined to the loop's thread.
 */
final class Alarm {
    private final Runnable wake;
    private Optional<Sleep> last = Optional.empty();

    /** @param wake called on another thread */
    Alarm(Runnable wake) {
        this.wake = wake;
    }

    /** Wakes the loop once within a time in nanoseconds, maybe earlier. */
    void within(long nanos) {
        long now = System.nanoTime();
        if (last.isEmpty() || last.get().over || last.get().end - now > nanos) {
            off();
            Sleep next = new Sleep(now + nanos);
            last = Optional.of(next);
            next.thread.start();
        }
    }

    /** Wakes nobody any more. */
    void off() {
        last.ifPresent(sleep -> sleep.thread.interrupt());
    }

    private final class Sleep implements Runnable {
        private final long end;
        private final Thread thread = Thread.ofVirtual().name("alarm").unstarted(this);
        private volatile boolean over;

        Sleep(long end) {
            this.end = end;
        }

        @Override
        public void run() {
            try {
                Thread.sleep(Duration.ofNanos(Math.max(0, end - System.nanoTime())));
                over = true;
                wake.run();
            } catch (InterruptedException e) {
                // It was turned off, and its thread ends.
                Thread.currentThread().interrupt();
            }
        }
    }
}
