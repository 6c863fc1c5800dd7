package ink.dong4j.card.server.limit;

import java.util.Optional;

/**
 * What one visitor's answers are paid from: tokens of the day's budget. Asked before each request to
 * a gateway. Thread-safe.
 */
@FunctionalInterface
public interface Purse {
    /**
     * Sets tokens aside. When it returns them, that they are spent survives the process.
     *
     * @param tokens the most that the request can cost
     * @return empty when the day's budget has no room for them; then the gateway must not be asked
     */
    Optional<Reservation> reserve(int tokens);
}
