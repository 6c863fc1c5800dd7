package ink.dong4j.card.server.oneapi.management;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** How the set-up lets time pass between two looks at the gateway. */
public interface Pause {
    /**
     * Returns after the time.
     *
     * @throws InterruptedException when the program is told to end
     */
    void pause(Duration time) throws InterruptedException;

    /** The real time. */
    static Pause real() {
        return time -> {
            boolean _ = new CountDownLatch(1).await(time.toNanos(), TimeUnit.NANOSECONDS);
        };
    }
}
