package ink.dong4j.card.server.visit;

/**
 * One channel of a visitor's connection, seen from a session: bytes out, and an end. Every method
 * may be called from any thread and returns at once.
 *
 * <p>A write that does not leave within a bounded time means that the visitor has stopped reading:
 * whoever owns the channel then closes it and calls {@link Visit#hangUp()}.
 */
public interface Wire {
    /** How much input a channel lets a visitor send ahead of {@link #consumed}: its window. */
    int WINDOW_BYTES = 64 * 1024;

    /** Where bytes go: a client keeps the two apart unless the visit has a terminal. */
    enum Stream {
        OUT,
        ERR
    }

    /**
     * Starts to write. At most one write is in flight, whatever its stream.
     *
     * @param bytes not changed afterwards by either side
     * @param done runs once on any thread when the bytes have left, and may start the next write;
     *     never when the channel is gone, which {@link Visit#hangUp()} tells
     */
    void write(Stream stream, byte[] bytes, Runnable done);

    /**
     * Asks the visitor's side to tell when it has read all that has left so far.
     *
     * @param reached runs at most once, on any thread; never where that side does not tell
     */
    void fence(Runnable reached);

    /** So many bytes of input were used; the visitor may send as many more. */
    void consumed(int bytes);

    /** Tells the exit status and closes the channel once a write in flight has left. Idempotent. */
    void exit(int status);
}
