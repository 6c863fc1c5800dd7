package ink.dong4j.card.server.store;

/** The database cannot be used now; the message says why, for the owner. */
public final class StoreUnusable extends RuntimeException {
    private static final long serialVersionUID = 1;

    StoreUnusable(String message, Throwable cause) {
        super(message, cause);
    }
}
