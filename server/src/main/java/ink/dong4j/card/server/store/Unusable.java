package ink.dong4j.card.server.store;

/** The database cannot be used now. */
final class Unusable extends RuntimeException {
    private static final long serialVersionUID = 1;

    Unusable(String message, Throwable cause) {
        super(message, cause);
    }
}
