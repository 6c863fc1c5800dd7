package ink.dong4j.card.server.delivery;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long something rests between two attempts: twice as long each time, and not for all at the same
 * moment.
 *
 * @param first after the first attempt
 * @param longest however many there were
 */
record Backoff(Duration first, Duration longest, RandomGenerator random) {
    private static final int MOST_DOUBLINGS = 30;
    private static final double SPREAD = 0.25;

    static Backoff usual() {
        return new Backoff(
                Duration.ofSeconds(30), Duration.ofHours(1), RandomGenerator.getDefault());
    }

    /**
     * @param attempts how many have failed, one at least
     * @param wanted how long the other side wants to be left alone at least
     */
    Duration after(int attempts, Duration wanted) {
        Duration doubled = first.multipliedBy(1L << Math.min(attempts - 1, MOST_DOUBLINGS));
        Duration bounded = doubled.compareTo(longest) > 0 ? longest : doubled;
        long spread = (long) (bounded.toMillis() * random.nextDouble(1 - SPREAD, 1 + SPREAD));
        return wanted.toMillis() > spread ? wanted : Duration.ofMillis(spread);
    }
}
