package ink.dong4j.card.program;

/**
 * A visitor's terminal, seen from the loop: bytes out, one write at a time. Input does not pass here:
 * whoever owns the wire puts it into the {@link Mailbox}.
 */
public interface Tty {
    /**
     * Starts to write, without blocking. The next write may start only after {@code done} ran.
     *
     * @param done runs once on any thread when the bytes have left for the wire; never when the
     *     terminal is gone, which the owner of the wire tells by {@link Mailbox#hangUp()}
     */
    void write(byte[] bytes, Runnable done);

    /**
     * Asks to be told when the visitor's side has read all that was written so far; that may be long
     * after {@code done}. Called while no write is in flight and no other fence stands; returns at once.
     *
     * @param reached runs at most once, on any thread; never where the visitor's side does not tell
     */
    void fence(Runnable reached);

    /** The loop has used so many bytes of input; the wire may take as many more. */
    void consumed(int bytes);
}
