package ink.dong4j.card.server.ssh;

import ink.dong4j.card.server.limit.AddressBlock;

/** The place that one connection takes in the books of its {@link Doorman}. Thread-safe. */
final class Ticket {
    private final Doorman doorman;
    private final AddressBlock block;
    private volatile Runnable makeRoom;
    private volatile boolean loggedIn;
    private volatile long activeAt;

    /**
     * @param makeRoom ends the connection so that another one gets its place
     * @param now in nanoseconds, as are all times here
     */
    Ticket(Doorman doorman, AddressBlock block, Runnable makeRoom, long now) {
        this.doorman = doorman;
        this.block = block;
        this.makeRoom = makeRoom;
        this.activeAt = now;
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

    /** The visitor did something. */
    void active(long now) {
        activeAt = now;
    }

    /** For how long the visitor has done nothing. */
    long idleNanos(long now) {
        return now - activeAt;
    }

    /** Replaces how the connection makes room. */
    void makesRoomBy(Runnable other) {
        makeRoom = other;
    }

    void makeRoom() {
        makeRoom.run();
    }

    /** Gives the place back. Idempotent. */
    void close() {
        doorman.left(this);
    }
}
