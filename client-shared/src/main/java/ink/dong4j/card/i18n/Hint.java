package ink.dong4j.card.i18n;

import static java.util.Objects.requireNonNull;

/** A key, a command or a menu item, and what it does. */
public record Hint(String key, String text) {
    public Hint {
        requireNonNull(key, "key is null");
        requireNonNull(text, "text is null");
    }
}
