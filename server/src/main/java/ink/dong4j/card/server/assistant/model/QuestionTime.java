package ink.dong4j.card.server.assistant.model;

/**
 * The time that one question may take with all models that are asked. It begins with the first
 * request that goes out: a slow machine's time before that is nobody's. Used by one thread.
 */
public final class QuestionTime {
    private final long nanos;
    private boolean begun;
    private long deadline;

    public QuestionTime(long nanos) {
        this.nanos = nanos;
    }

    /** A request goes out now. */
    void begin() {
        if (!begun) {
            begun = true;
            deadline = System.nanoTime() + nanos;
        }
    }

    /** Zero or less when the time is over. */
    public long leftNanos() {
        return begun ? deadline - System.nanoTime() : nanos;
    }
}
