package ink.dong4j.card.server.ssh;

/** The host key cannot be read or made; the message is a sentence for the owner. */
public final class UnusableHostKey extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnusableHostKey(String message, Throwable cause) {
        super(message, cause);
    }
}
