package ink.dong4j.card.server.store.database;

/**
 * The database cannot be used now. The message is for the owner: which one, what is wrong, and how it is
 * mended.
 */
public final class StoreUnusable extends RuntimeException {
    private static final long serialVersionUID = 1;

    StoreUnusable(String message) {
        super(message);
    }

    StoreUnusable(String message, Throwable cause) {
        super(message, cause);
    }
}
