package ink.dong4j.card.text;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * The colours that a cell is drawn with, as SGR parameters, each empty for the terminal's own.
 */
public record Ink(String foreground, String background) {
    /** The terminal's own colours. */
    public static final Ink PLAIN = new Ink("", "");

    public Ink {
        requireNonNull(foreground, "foreground is null");
        requireNonNull(background, "background is null");
    }

    /** Written out, since every change of style compares two, and what a record has of its own is far slower. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof Ink ink
                        && foreground.equals(ink.foreground)
                        && background.equals(ink.background));
    }

    @Override
    public int hashCode() {
        return 31 * foreground.hashCode() + background.hashCode();
    }

    /** A colour on the terminal's own background. */
    public static Ink of(String foreground) {
        return foreground.isEmpty() ? PLAIN : new Ink(foreground, "");
    }
}
