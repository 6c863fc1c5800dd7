package ink.dong4j.card.server.assistant.model;

import java.io.IOException;

/** No connection came about, so the gateway has not seen the request, and nothing was used up. */
final class NeverSent extends IOException {
    private static final long serialVersionUID = 1;

    NeverSent(IOException cause) {
        super("no connection", cause);
    }
}
