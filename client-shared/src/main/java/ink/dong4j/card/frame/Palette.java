package ink.dong4j.card.frame;

import static java.util.Objects.requireNonNull;

import ink.dong4j.card.text.AnsiHue;
import ink.dong4j.card.text.Hues;
import ink.dong4j.card.text.Shades;
import ink.dong4j.card.text.Tone;
import java.util.EnumMap;
import java.util.Map;

/**
 * The colours and attributes of the tones on one kind of terminal. Immutable.
 *
 * <p>It sets foregrounds only, but for {@link Tone#PAPER}. Where the background is unknown, it uses the
 * colours of the terminal's own theme.
 */
public final class Palette {
    private final ColorDepth depth;
    private final boolean themed;
    private final Map<Tone, String> colours = new EnumMap<>(Tone.class);

    private Palette(ColorDepth depth, Backdrop backdrop, Hues hues) {
        this.depth = depth;
        this.themed =
                depth == ColorDepth.ANSI16
                        || backdrop.background() == Background.UNKNOWN
                        || hues instanceof Hues.OfTerminal;
        for (Tone tone : Tone.values()) {
            colours.put(tone, colour(tone, backdrop, hues));
        }
    }

    /** No colours at all. */
    public static Palette colourless() {
        return new Palette(ColorDepth.NONE, Backdrop.UNKNOWN, new Hues.OfTerminal(AnsiHue.CYAN));
    }

    /** A palette with the hues of a theme, for one background. */
    public static Palette of(ColorDepth depth, Backdrop backdrop, Hues hues) {
        requireNonNull(depth, "depth is null");
        requireNonNull(backdrop, "backdrop is null");
        requireNonNull(hues, "hues is null");
        return new Palette(depth, backdrop, hues);
    }

    /** Whether everything looks the same in another palette. */
    public boolean shows(Palette other) {
        boolean attributes =
                (depth == ColorDepth.NONE) == (other.depth == ColorDepth.NONE)
                        && (depth == ColorDepth.NONE || themed == other.themed);
        return attributes && colours.equals(other.colours);
    }

    private String colour(Tone tone, Backdrop backdrop, Hues hues) {
        if (tone == Tone.PAPER) {
            return paper();
        }
        if (depth == ColorDepth.NONE || tone == Tone.PLAIN) {
            return "";
        }
        return switch (hues) {
            case Hues.Own own when !themed ->
                    Colours.sgr(tone, depth, backdrop, shades(own, backdrop));
            case Hues.Own _, Hues.OfTerminal _ -> ofTerminal(tone, hues.accent());
        };
    }

    private static Shades shades(Hues.Own hues, Backdrop backdrop) {
        return backdrop.background() == Background.LIGHT ? hues.onLight() : hues.onDark();
    }

    /** The SGR parameters of the colour of a tone; empty for the terminal's own foreground. */
    String colour(Tone tone) {
        return requireNonNull(colours.get(tone));
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
            case PLAIN, MUTED, WARM, OK, CODE, RULE, PAPER -> 0;
        };
    }

    private static int besideTheme(Tone tone) {
        return switch (tone) {
            case MUTED, RULE -> Look.DIM;
            case WARM -> Look.BOLD;
            case PLAIN, ACCENT, ERROR, WARN, OK, CODE, PAPER -> 0;
        };
    }

    private static String ofTerminal(Tone tone, AnsiHue accent) {
        return switch (tone) {
            case ACCENT -> accent.sgr();
            case CODE -> "36";
            case OK -> "32";
            case ERROR -> "31";
            case WARN -> "33";
            case PLAIN, MUTED, WARM, RULE, PAPER -> "";
        };
    }

    /** White on black with its own background, for QR codes. */
    private String paper() {
        return depth == ColorDepth.NONE || themed ? "97;40" : "38;5;231;48;5;16";
    }
}
