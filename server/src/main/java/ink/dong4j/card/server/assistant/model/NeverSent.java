package ink.dong4j.card.server.assistant.model;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** No connection came about, so the gateway has not seen the request, and nothing was used up. */
final class NeverSent extends IOException {
    private static final long serialVersionUID = 1;

    private NeverSent(Throwable cause) {
        super("no connection", cause);
    }

    /** What a call failed by, before any answer to it. */
    static IOException or(@Nullable Throwable cause) {
        return switch (cause) {
            case ConnectException e -> new NeverSent(e);
            case HttpConnectTimeoutException e -> new NeverSent(e);
            case SSLException e -> new NeverSent(e);
            case null, default -> new IOException("the gateway did not reply", cause);
        };
    }
}
