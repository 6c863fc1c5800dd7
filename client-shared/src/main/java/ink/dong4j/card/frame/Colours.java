package ink.dong4j.card.frame;

import ink.dong4j.card.text.Tone;

/** The card's own colours, and the nearest of the fixed 256 that can still be read. */
final class Colours {
    /** What text needs against its background, by the WCAG formula. */
    static final double READABLE = 5;

    private static final int FIRST_FIXED = 16;
    private static final int FIRST_GREY = 232;
    private static final int[] STEPS = {0, 95, 135, 175, 215, 255};
    private static final int[] DARK_BACKGROUNDS = {0x000000, 0x1E1E1E};
    private static final int[] LIGHT_BACKGROUNDS = {0xFFFFFF, 0xFDF6E3};

    private Colours() {}

    /** The SGR parameters of a tone other than plain. */
    static String sgr(Tone tone, ColorDepth depth, Background background) {
        int rgb = background == Background.LIGHT ? onLight(tone) : onDark(tone);
        if (depth == ColorDepth.ANSI256) {
            return "38;5;" + nearest(rgb, background, tone == Tone.RULE ? 1 : READABLE);
        }
        return "38;2;" + (rgb >> 16) + ";" + (rgb >> 8 & 255) + ";" + (rgb & 255);
    }

    private static int onDark(Tone tone) {
        return switch (tone) {
            case PLAIN -> 0xFFFFFF;
            case MUTED -> 0x9AA4AF;
            case ACCENT -> 0x4FD6BE;
            case WARM -> 0xFAB283;
            case ERROR -> 0xFF7B72;
            case WARN -> 0xE3B341;
            case OK -> 0x7FD88F;
            case CODE -> 0xA5D6FF;
            case RULE -> 0x484F58;
        };
    }

    private static int onLight(Tone tone) {
        return switch (tone) {
            case PLAIN -> 0x000000;
            case MUTED -> 0x59636E;
            case ACCENT -> 0x0B7261;
            case WARM -> 0xA84E00;
            case ERROR -> 0xB91C2B;
            case WARN -> 0x7D5500;
            case OK -> 0x17692E;
            case CODE -> 0x0A4FA3;
            case RULE -> 0xAEB8C2;
        };
    }

    /** The number of the fixed colour that is nearest, among those with enough contrast. */
    static int nearest(int rgb, Background background, double contrast) {
        int best = FIRST_FIXED;
        int bestDistance = Integer.MAX_VALUE;
        for (int number = FIRST_FIXED; number < 256; number++) {
            int candidate = fixed(number);
            int distance = distance(rgb, candidate);
            if (distance < bestDistance && contrast(candidate, background) >= contrast) {
                best = number;
                bestDistance = distance;
            }
        }
        return best;
    }

    /** The RGB of a fixed colour: the cube of 216, then 24 greys. */
    static int fixed(int number) {
        if (number >= FIRST_GREY) {
            return 0x010101 * (8 + 10 * (number - FIRST_GREY));
        }
        int cube = number - FIRST_FIXED;
        return STEPS[cube / 36] << 16 | STEPS[cube / 6 % 6] << 8 | STEPS[cube % 6];
    }

    private static int distance(int a, int b) {
        int red = (a >> 16) - (b >> 16);
        int green = (a >> 8 & 255) - (b >> 8 & 255);
        int blue = (a & 255) - (b & 255);
        return 2 * red * red + 4 * green * green + 3 * blue * blue;
    }

    /** The contrast against the worst of the usual backgrounds of a kind. */
    static double contrast(int rgb, Background background) {
        int[] behind = background == Background.LIGHT ? LIGHT_BACKGROUNDS : DARK_BACKGROUNDS;
        double least = Double.MAX_VALUE;
        for (int other : behind) {
            double a = luminance(rgb) + 0.05;
            double b = luminance(other) + 0.05;
            least = Math.min(least, Math.max(a, b) / Math.min(a, b));
        }
        return least;
    }

    private static double luminance(int rgb) {
        return 0.2126 * linear(rgb >> 16)
                + 0.7152 * linear(rgb >> 8 & 255)
                + 0.0722 * linear(rgb & 255);
    }

    private static double linear(int channel) {
        double value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
