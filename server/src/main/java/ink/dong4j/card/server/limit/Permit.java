package ink.dong4j.card.server.limit;

/** The right to have one answer running. */
public interface Permit extends AutoCloseable {
    /** Gives the place back. Idempotent, from any thread. */
    @Override
    void close();
}
