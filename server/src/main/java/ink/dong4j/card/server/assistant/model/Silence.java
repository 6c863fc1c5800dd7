package ink.dong4j.card.server.assistant.model;

import java.io.IOException;

/** The gateway said nothing for longer than the {@link Patience} of the turn. */
final class Silence extends IOException {
    private static final long serialVersionUID = 1;

    Silence() {
        super("nothing came in time");
    }
}
