package ink.dong4j.card.server.ssh.admission;

import ink.dong4j.card.server.limit.AddressBlock;

/** The place of one connection among those that {@link ConnectionAdmission} counts. Thread-safe. */
public final class ConnectionSlot {
    private final ConnectionAdmission admission;
    private final AddressBlock block;
    private volatile Runnable makeRoom;
    private volatile boolean loggedIn;
    private volatile long activeAt;

    /**
     * @param makeRoom ends the connection so that another one gets its place
     * @param now in nanoseconds, as are all times here
     */
    ConnectionSlot(ConnectionAdmission admission, AddressBlock block, Runnable makeRoom, long now) {
        this.admission = admission;
        this.block = block;
        this.makeRoom = makeRoom;
        this.activeAt = now;
    }

    public AddressBlock block() {
        return block;
    }

    /** Asks whether keys may be exchanged, which counts against the pace of the address. */
    public boolean beginsExchange() {
        return admission.beginsExchange(this);
    }

    public boolean isLoggedIn() {
        return loggedIn;
    }

    /** Frees the place among those who still have to log in. Idempotent. */
    public void loggedIn() {
        loggedIn = true;
        admission.loggedIn(this);
    }

    /** The visitor did something. */
    public void active(long now) {
        activeAt = now;
    }

    /** For how long the visitor has done nothing. */
    long idleNanos(long now) {
        return now - activeAt;
    }

    /** Replaces how the connection makes room. */
    public void makesRoomBy(Runnable other) {
        makeRoom = other;
    }

    void makeRoom() {
        makeRoom.run();
    }

    /** Gives the place back. Idempotent. */
    void close() {
        admission.left(this);
    }
}
