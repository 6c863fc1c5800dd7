package ink.dong4j.card.server;

import static java.util.Objects.requireNonNull;

import ink.dong4j.card.card.Card;
import ink.dong4j.card.server.config.ServerConfig;
import java.io.IOException;

/** The whole server, put together: it listens from {@link #start} to {@link #close}. Thread-safe. */
public final class CardServer implements AutoCloseable {
    private CardServer() {}

    /**
     * Puts the parts together and listens.
     *
     * @throws IOException when the port is taken, or the host key cannot be read or made
     */
    public static CardServer start(ServerConfig config, Card card) throws IOException {
        requireNonNull(config, "config is null");
        requireNonNull(card, "card is null");
        throw new IOException("the parts of the server are not put together yet");
    }

    /** The port that it listens on. */
    public int port() {
        return 0;
    }

    /** The host key's, as {@code ssh} shows it: {@code SHA256:…}. */
    public String fingerprint() {
        return "";
    }

    /** Takes no more visitors, says goodbye to those who are here, and frees the port. */
    @Override
    public void close() {}
}
