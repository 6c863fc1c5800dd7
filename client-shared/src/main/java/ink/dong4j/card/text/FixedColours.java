package ink.dong4j.card.text;

/**
 * The colours that terminals of 256 colours have in common, by their numbers: a cube of 216, then 24 greys.
 * The 16 before them are the visitor's own.
 */
public final class FixedColours {
    public static final int FIRST = 16;
    public static final int END = 256;

    private static final int FIRST_GREY = 232;
    private static final int[] STEPS = {0, 95, 135, 175, 215, 255};

    private FixedColours() {}

    /** The RGB, in 24 bits, of a number from {@link #FIRST} on. */
    public static int rgb(int number) {
        if (number >= FIRST_GREY) {
            return 0x010101 * (8 + 10 * (number - FIRST_GREY));
        }
        int cube = number - FIRST;
        return STEPS[cube / 36] << 16 | STEPS[cube / 6 % 6] << 8 | STEPS[cube % 6];
    }

    /** How far apart two colours look, as a number to compare; both are RGB in 24 bits. */
    public static int distance(int a, int b) {
        int red = (a >> 16) - (b >> 16);
        int green = (a >> 8 & 255) - (b >> 8 & 255);
        int blue = (a & 255) - (b & 255);
        return 2 * red * red + 4 * green * green + 3 * blue * blue;
    }
}
