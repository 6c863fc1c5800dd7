package ink.dong4j.card.terminal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.Optional;

/** The code that offers a text to a terminal's clipboard (OSC 52). */
public final class Clipboard {
    private Clipboard() {}

    /** The code; empty for a text of more bytes of UTF-8 than the terminal takes. */
    public static Optional<String> offer(String text, int longest) {
        byte[] bytes = text.getBytes(UTF_8);
        return bytes.length > longest
                ? Optional.empty()
                : Optional.of(
                        "\u001b]52;c;" + Base64.getEncoder().encodeToString(bytes) + "\u001b\\");
    }
}
