package ink.dong4j.card.frame;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * The background of a terminal: dark, light or unknown, and the colours that it may have. Immutable.
 *
 * @param shades RGB in 24 bits, each of which text must be readable on; empty when unknown
 */
public record Backdrop(Background background, List<Integer> shades) {
    /** The terminal did not tell its background. */
    public static final Backdrop UNKNOWN = new Backdrop(Background.UNKNOWN, List.of());

    /** A dark background of unknown colour: black to dark grey. */
    public static final Backdrop DARK = new Backdrop(Background.DARK, List.of(0x000000, 0x1E1E1E));

    /** A light background of unknown colour: white to cream. */
    public static final Backdrop LIGHT =
            new Backdrop(Background.LIGHT, List.of(0xFFFFFF, 0xFDF6E3));

    public Backdrop {
        requireNonNull(background, "background is null");
        shades = List.copyOf(shades);
    }

    /** The background that a terminal reported, as RGB in 24 bits. */
    public static Backdrop of(int rgb) {
        double onWhite = Contrast.between(rgb, 0xFFFFFF);
        boolean dark = onWhite >= Contrast.between(rgb, 0x000000);
        return new Backdrop(dark ? Background.DARK : Background.LIGHT, List.of(rgb));
    }

    /** A background of which only the kind is known. */
    public static Backdrop of(Background background) {
        return switch (background) {
            case DARK -> DARK;
            case LIGHT -> LIGHT;
            case UNKNOWN -> UNKNOWN;
        };
    }
}
