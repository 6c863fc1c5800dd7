package ink.dong4j.card.keys;

import java.util.Optional;

/** What a terminal sends when its window gets or loses the focus, of which the loss counts. */
final class FocusReport {
    private static final String LOST = "O";

    private FocusReport() {}

    /**
     * The message of a report; empty for anything else.
     *
     * @param body what follows {@code ESC [}
     */
    static Optional<Input> message(String body) {
        return body.equals(LOST) ? Optional.of(new Input.FocusLost()) : Optional.empty();
    }
}
