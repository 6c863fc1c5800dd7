package ink.dong4j.card.frame;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * The colours that may lie behind the text, and whether that makes them dark or light. Immutable.
 *
 * @param shades in 24 bits; text must be readable on each of them. None where nothing is known.
 */
public record Backdrop(Background background, List<Integer> shades) {
    /** Nothing is known. */
    public static final Backdrop UNKNOWN = new Backdrop(Background.UNKNOWN, List.of());

    /** The usual dark ones. */
    public static final Backdrop DARK = new Backdrop(Background.DARK, List.of(0x000000, 0x1E1E1E));

    /** The usual light ones. */
    public static final Backdrop LIGHT =
            new Backdrop(Background.LIGHT, List.of(0xFFFFFF, 0xFDF6E3));

    public Backdrop {
        requireNonNull(background, "background is null");
        shades = List.copyOf(shades);
    }

    /** The one colour that a terminal told. */
    public static Backdrop of(int rgb) {
        double onWhite = Contrast.between(rgb, 0xFFFFFF);
        boolean dark = onWhite >= Contrast.between(rgb, 0x000000);
        return new Backdrop(dark ? Background.DARK : Background.LIGHT, List.of(rgb));
    }

    /** The usual ones of a kind. */
    public static Backdrop of(Background background) {
        return switch (background) {
            case DARK -> DARK;
            case LIGHT -> LIGHT;
            case UNKNOWN -> UNKNOWN;
        };
    }
}
