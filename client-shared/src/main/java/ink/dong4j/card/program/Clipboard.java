package ink.dong4j.card.program;

import static java.nio.charset.StandardCharsets.UTF_8;

import ink.dong4j.card.ui.Abilities;
import java.util.Base64;
import java.util.Optional;

/** The code that offers a text to a terminal's clipboard (OSC 52). */
final class Clipboard {
    private Clipboard() {}

    /** The code, or empty when the text is too long for the terminal. */
    static Optional<String> offer(String text, Abilities abilities) {
        byte[] bytes = text.getBytes(UTF_8);
        return bytes.length > abilities.longestCopy()
                ? Optional.empty()
                : Optional.of(
                        "\u001b]52;c;" + Base64.getEncoder().encodeToString(bytes) + "\u001b\\");
    }
}
