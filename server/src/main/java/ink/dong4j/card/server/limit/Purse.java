package ink.dong4j.card.server.limit;

/**
 * What one visitor's answers are paid from: tokens of the day's budget. Asked before each request to
 * a gateway. Thread-safe.
 */
@FunctionalInterface
public interface Purse {
    /**
     * Sets tokens aside. When they are granted, that they are spent survives the process.
     *
     * @param tokens the most that the request can cost
     * @throws InterruptedException when the thread was interrupted; then nothing is set aside
     */
    Advance reserve(int tokens) throws InterruptedException;
}
