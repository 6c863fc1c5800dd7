package ink.dong4j.card.server.assistant.guard;

/** Looks for {@link Needles} in one stream, and knows where in it they began. Used by one thread. */
final class Watch {
    /** No position: all may pass. */
    static final long NOWHERE = Long.MAX_VALUE;

    /** Fewer characters than that begin ordinary words too. */
    private static final int TELLING = 4;

    private final Needles needles;
    private final long[] positions;
    private int state = Needles.START;
    private int count;

    Watch(Needles needles) {
        this.needles = needles;
        positions = new long[needles.longest()];
    }

    /** True when a needle ends with this character. */
    boolean found(int c, long position) {
        if (positions.length == 0) {
            return false;
        }
        positions[count++ % positions.length] = position;
        state = needles.step(state, c);
        return needles.found(state);
    }

    /** Where the needle begins that was found, or that may still become one. */
    long from() {
        int depth = needles.depth(state);
        return depth < TELLING ? NOWHERE : positions[(count - depth) % positions.length];
    }
}
