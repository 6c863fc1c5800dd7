package ink.dong4j.card.i18n;

import static java.util.Objects.requireNonNull;

/** A key, command or menu item, and a text that says what it does. */
public record Hint(String key, String text) {
    public Hint {
        requireNonNull(key, "key is null");
        requireNonNull(text, "text is null");
    }
}
