package ink.dong4j.card.card;

import static java.util.Objects.requireNonNull;

import ink.dong4j.card.text.Hues;
import ink.dong4j.card.text.Shades;

/**
 * Colours that a visitor can choose by name.
 *
 * @param label what it looks like
 */
public record Theme(String name, Localized label, Hues hues) {
    public Theme {
        requireNonNull(name, "name is null");
        requireNonNull(label, "label is null");
        requireNonNull(hues, "hues is null");
    }

    /** With another accent; the terminal's own colours stay as they are. */
    public Theme withAccent(int onDark, int onLight) {
        return switch (hues) {
            case Hues.OfTerminal _ -> this;
            case Hues.Own own -> {
                Shades dark = own.onDark().withAccent(onDark);
                Shades light = own.onLight().withAccent(onLight);
                yield new Theme(name, label, new Hues.Own(dark, light, own.accent()));
            }
        };
    }
}
