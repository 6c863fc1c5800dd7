package ink.dong4j.card.frame;

import ink.dong4j.card.text.FixedColours;
import ink.dong4j.card.text.Shades;
import ink.dong4j.card.text.Tone;
import java.util.OptionalInt;

/** Computes colours that are readable on a background, as SGR parameters. */
final class Colours {
    /** The least contrast of text and background, by {@link Contrast}. */
    static final double READABLE = 5;

    private static final int STEPS_TO_THE_END = 64;

    private Colours() {}

    /**
     * The SGR parameters of a tone other than plain; empty, which is the terminal's own foreground, when
     * no shade of its colour is readable.
     */
    static String sgr(Tone tone, ColorDepth depth, Backdrop backdrop, Shades shades) {
        double contrast = tone == Tone.RULE ? 1 : READABLE;
        int meant = shades.of(tone);
        OptionalInt readable = readable(meant, backdrop, contrast);
        if (readable.isEmpty()) {
            return "";
        }
        int rgb = readable.getAsInt();
        if (depth == ColorDepth.ANSI256) {
            OptionalInt number = nearest(rgb, backdrop, contrast);
            return number.isEmpty() ? "" : "38;5;" + number.getAsInt();
        }
        return "38;2;" + (rgb >> 16) + ";" + (rgb >> 8 & 255) + ";" + (rgb & 255);
    }

    /** The colour, lightened or darkened until it has the contrast; RGB in 24 bits. */
    static OptionalInt readable(int rgb, Backdrop backdrop, double contrast) {
        int end = backdrop.background() == Background.LIGHT ? 0x000000 : 0xFFFFFF;
        for (int step = 0; step <= STEPS_TO_THE_END; step++) {
            int moved = mixed(rgb, end, step);
            if (Contrast.least(moved, backdrop) >= contrast) {
                return OptionalInt.of(moved);
            }
        }
        return OptionalInt.empty();
    }

    /** The number of the nearest colour of the 256-colour palette that has the contrast. */
    static OptionalInt nearest(int rgb, Backdrop backdrop, double contrast) {
        OptionalInt best = OptionalInt.empty();
        int bestDistance = Integer.MAX_VALUE;
        for (int number = FixedColours.FIRST; number < FixedColours.END; number++) {
            int candidate = FixedColours.rgb(number);
            int distance = FixedColours.distance(rgb, candidate);
            if (distance < bestDistance && Contrast.least(candidate, backdrop) >= contrast) {
                best = OptionalInt.of(number);
                bestDistance = distance;
            }
        }
        return best;
    }

    private static int mixed(int from, int to, int step) {
        return channel(from >> 16, to >> 16, step) << 16
                | channel(from >> 8 & 255, to >> 8 & 255, step) << 8
                | channel(from & 255, to & 255, step);
    }

    private static int channel(int from, int to, int step) {
        return from + (to - from) * step / STEPS_TO_THE_END;
    }
}
