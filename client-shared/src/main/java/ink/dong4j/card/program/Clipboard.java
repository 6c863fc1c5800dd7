package ink.dong4j.card.program;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.Optional;

/** The code that offers a text to a terminal's clipboard (OSC 52). */
final class Clipboard {
    /** What a terminal gets of which nothing is known; some spill more than they take. */
    static final int LEAST_BYTES = 1024;

    /** What any terminal gets at most. In bytes of base64. */
    static final int MOST_BYTES = 100 * 1000;

    private Clipboard() {}

    /**
     * The code, or empty when the text is too long for the terminal.
     *
     * @param known whether the terminal most likely takes it
     */
    static Optional<String> offer(String text, boolean known) {
        String coded = Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
        return coded.length() > (known ? MOST_BYTES : LEAST_BYTES)
                ? Optional.empty()
                : Optional.of("\u001b]52;c;" + coded + "\u001b\\");
    }
}
