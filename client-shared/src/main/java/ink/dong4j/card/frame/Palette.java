package ink.dong4j.card.frame;

import static java.util.Objects.requireNonNull;

import ink.dong4j.card.text.AnsiHue;
import ink.dong4j.card.text.Hues;
import ink.dong4j.card.text.Ink;
import ink.dong4j.card.text.Picture;
import ink.dong4j.card.text.Shades;
import ink.dong4j.card.text.Tile;
import ink.dong4j.card.text.Tone;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The colours and attributes of the tones on one kind of terminal. Immutable.
 *
 * <p>It sets foregrounds only, but for {@link Tone#PAPER}. Where the background is unknown, it uses the
 * colours of the terminal's own theme.
 */
public final class Palette {
    private static final Tile NO_TILE = new Tile(' ', Ink.PLAIN);

    private final ColorDepth depth;
    private final boolean themed;
    private final Map<Tone, Ink> inks = new EnumMap<>(Tone.class);
    private final List<Tile> tiles;

    private Palette(ColorDepth depth, Backdrop backdrop, Hues hues, Picture picture) {
        this.depth = depth;
        this.themed =
                depth == ColorDepth.ANSI16
                        || backdrop.background() == Background.UNKNOWN
                        || hues instanceof Hues.OfTerminal;
        for (Tone tone : Tone.values()) {
            inks.put(tone, ink(tone, backdrop, hues));
        }
        this.tiles =
                switch (depth) {
                    case NONE, ANSI16 -> List.of();
                    case ANSI256 -> picture.fixed();
                    case TRUECOLOR -> picture.full();
                };
    }

    /** No colours at all. */
    public static Palette colourless() {
        return new Palette(
                ColorDepth.NONE, Backdrop.UNKNOWN, new Hues.OfTerminal(AnsiHue.CYAN), Picture.NONE);
    }

    /** A palette with the hues of a theme, for one background. */
    public static Palette of(ColorDepth depth, Backdrop backdrop, Hues hues) {
        return of(depth, backdrop, hues, Picture.NONE);
    }

    /** As above, with a picture. */
    public static Palette of(ColorDepth depth, Backdrop backdrop, Hues hues, Picture picture) {
        requireNonNull(depth, "depth is null");
        requireNonNull(backdrop, "backdrop is null");
        requireNonNull(hues, "hues is null");
        return new Palette(depth, backdrop, hues, picture);
    }

    /** Whether everything looks the same in another palette. */
    public boolean shows(Palette other) {
        boolean attributes =
                (depth == ColorDepth.NONE) == (other.depth == ColorDepth.NONE)
                        && (depth == ColorDepth.NONE || themed == other.themed);
        return attributes && inks.equals(other.inks) && tiles.equals(other.tiles);
    }

    public boolean hasColours() {
        return depth != ColorDepth.NONE;
    }

    /** Whether the terminal has the colours for pictures. */
    public boolean hasPictures() {
        return switch (depth) {
            case NONE, ANSI16 -> false;
            case ANSI256, TRUECOLOR -> true;
        };
    }

    /** The cell of the picture that a glyph names; a blank where there is none. */
    Tile tile(int glyph) {
        int number = Picture.number(glyph);
        return number >= 0 && number < tiles.size() ? tiles.get(number) : NO_TILE;
    }

    private Ink ink(Tone tone, Backdrop backdrop, Hues hues) {
        if (tone == Tone.PAPER) {
            return paper();
        }
        if (depth == ColorDepth.NONE || tone == Tone.PLAIN || tone == Tone.PICTURE) {
            return Ink.PLAIN;
        }
        return Ink.of(colour(tone, backdrop, hues));
    }

    private String colour(Tone tone, Backdrop backdrop, Hues hues) {
        return switch (hues) {
            case Hues.Own own when !themed ->
                    Colours.sgr(tone, depth, backdrop, shades(own, backdrop));
            case Hues.Own _, Hues.OfTerminal _ -> ofTerminal(tone, hues.accent());
        };
    }

    private static Shades shades(Hues.Own hues, Backdrop backdrop) {
        return backdrop.background() == Background.LIGHT ? hues.onLight() : hues.onDark();
    }

    /** The colours of a tone. */
    Ink ink(Tone tone) {
        return requireNonNull(inks.get(tone));
    }

    /** The attributes to set for a look, as bits of {@link Look}. */
    int attributes(int look) {
        int asked = Look.attributes(look);
        if (depth == ColorDepth.NONE) {
            int italicAsUnderline = (asked & Look.ITALIC) == 0 ? 0 : Look.UNDERLINE;
            int shown = asked & ~(Look.DIM | Look.ITALIC);
            return shown | italicAsUnderline | withoutColour(Look.tone(look));
        }
        return themed ? asked | besideTheme(Look.tone(look)) : asked;
    }

    private static int withoutColour(Tone tone) {
        return switch (tone) {
            case ACCENT, ERROR, WARN -> Look.BOLD;
            case PLAIN, MUTED, WARM, OK, CODE, RULE, PAPER, PICTURE -> 0;
        };
    }

    private static int besideTheme(Tone tone) {
        return switch (tone) {
            case MUTED, RULE -> Look.DIM;
            case WARM -> Look.BOLD;
            case PLAIN, ACCENT, ERROR, WARN, OK, CODE, PAPER, PICTURE -> 0;
        };
    }

    private static String ofTerminal(Tone tone, AnsiHue accent) {
        return switch (tone) {
            case ACCENT -> accent.sgr();
            case CODE -> "36";
            case OK -> "32";
            case ERROR -> "31";
            case WARN -> "33";
            case PLAIN, MUTED, WARM, RULE, PAPER, PICTURE -> "";
        };
    }

    /** White on black with its own background, for QR codes. */
    private Ink paper() {
        return depth == ColorDepth.NONE || themed
                ? new Ink("97", "40")
                : new Ink("38;5;231", "48;5;16");
    }
}
