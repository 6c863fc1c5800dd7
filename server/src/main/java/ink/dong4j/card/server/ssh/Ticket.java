package ink.dong4j.card.server.ssh;

import ink.dong4j.card.server.limit.AddressBlock;

/** The place that one connection takes in the books of its {@link Doorman}. Thread-safe. */
final class Ticket {
    private final Doorman doorman;
    private final AddressBlock block;
    private final Runnable pushOut;
    private volatile boolean loggedIn;

    Ticket(Doorman doorman, AddressBlock block, Runnable pushOut) {
        this.doorman = doorman;
        this.block = block;
        this.pushOut = pushOut;
    }

    AddressBlock block() {
        return block;
    }

    boolean isLoggedIn() {
        return loggedIn;
    }

    /** Frees the place among those who still have to log in. Idempotent. */
    void loggedIn() {
        loggedIn = true;
        doorman.loggedIn(this);
    }

    /** Gives the place back. Idempotent. */
    void close() {
        doorman.left(this);
    }

    void pushOut() {
        pushOut.run();
    }
}
