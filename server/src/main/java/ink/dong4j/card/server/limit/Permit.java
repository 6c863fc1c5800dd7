package ink.dong4j.card.server.limit;

/** The right to have one answer running. */
public interface Permit extends AutoCloseable {
    /**
     * Gives the message back, since its answer cost nothing: the windows of messages have it again,
     * while the pace still counts it. Once, from any thread; before or after the place was given back.
     */
    void refund();

    /** Gives the place back. Idempotent, from any thread. */
    @Override
    void close();
}
