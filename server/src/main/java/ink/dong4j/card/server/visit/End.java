package ink.dong4j.card.server.visit;

import ink.dong4j.card.ui.Farewell;

/**
 * How a visit ended.
 *
 * @param how a word of ours for the log
 */
record End(int status, String how) {
    /** The visitor is not there any more; nobody reads the status. */
    static final End GONE = new End(1, "gone");

    /** A bug of ours: the status says that the service was not available. */
    static final End BROKEN = new End(69, "broken");

    static End of(Farewell farewell) {
        return switch (farewell) {
            case LEFT -> new End(0, "left");
            case IDLE -> new End(0, "idle");
            case STOPPING -> new End(0, "stopping");
            case DISPLACED -> new End(0, "displaced");
            case ENDED_BY_OWNER -> new End(0, "ended-by-owner");
            case NOT_OWNER -> new End(0, "not-owner");
        };
    }

    static End exit(int status) {
        return new End(status, "exit-" + status);
    }
}
