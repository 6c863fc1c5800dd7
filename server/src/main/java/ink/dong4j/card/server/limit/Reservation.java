package ink.dong4j.card.server.limit;

/** Tokens that were set aside for one request. Without a settlement all of them stay spent. */
@FunctionalInterface
public interface Reservation {
    /**
     * Says what the request really cost, 0 when nothing. The first time counts, from any thread.
     */
    void settle(int tokens);

    /** Says that the request is over and that nobody knows what it cost, so that all stays spent. */
    default void keep() {}
}
