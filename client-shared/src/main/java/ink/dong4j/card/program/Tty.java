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

    /** The loop has used so many bytes of input; the wire may take as many more. */
    void consumed(int bytes);
}
