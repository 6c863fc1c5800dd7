package ink.dong4j.card.server.visit;

/**
 * A visit that goes on, seen from the channel: what arrives is put in here. Every method may be
 * called from an event loop and returns at once; all of them do nothing after the visit's end.
 */
public interface Visit {
    /**
     * Bytes came in; {@link Wire#consumed} follows once they were used.
     *
     * @param bytes not changed afterwards
     */
    void input(byte[] bytes);

    /** No more input will come. */
    void endOfInput();

    /** The terminal has another size. */
    void resized(int columns, int rows);

    /** The server is full and the place goes to somebody else: the visit tells so and ends. */
    void makeRoom();

    /** The channel or its connection is gone, by any road. Idempotent. */
    void hangUp();
}
