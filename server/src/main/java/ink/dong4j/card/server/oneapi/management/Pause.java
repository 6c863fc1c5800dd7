package ink.dong4j.card.server.oneapi.management;

import java.time.Duration;

/** How the set-up lets time pass between two looks at the gateway; {@code Thread::sleep} in earnest. */
public interface Pause {
    /**
     * Returns after the time.
     *
     * @throws InterruptedException when the program is told to end
     */
    void pause(Duration time) throws InterruptedException;
}
