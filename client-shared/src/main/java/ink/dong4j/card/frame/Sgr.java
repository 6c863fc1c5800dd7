package ink.dong4j.card.frame;

import java.util.StringJoiner;

/** The escape sequences that change how a terminal draws (SGR), each as short as is possible. */
final class Sgr {
    /** Attributes of a {@link Look}, with the parameters that switch them on and off. */
    private enum Attribute {
        BOLD(Look.BOLD, "1", "22"),
        DIM(Look.DIM, "2", "22"),
        ITALIC(Look.ITALIC, "3", "23"),
        UNDERLINE(Look.UNDERLINE, "4", "24"),
        INVERSE(Look.INVERSE, "7", "27");

        final int bit;
        final String on;
        final String off;

        Attribute(int bit, String on, String off) {
            this.bit = bit;
            this.on = on;
            this.off = off;
        }
    }

    private static final String DEFAULT_COLOUR = "39";
    private static final String DEFAULT_BACKGROUND = "49";
    private static final int WEIGHT = Look.BOLD | Look.DIM;

    private Sgr() {}

    /**
     * The shortest sequence from one style to another: the difference or all of the new style.
     *
     * @param attributes bits of {@link Look}
     * @param colour the parameters of its colour, empty for the terminal's own
     * @param dropsBackground whether the former colour has set a background, which has to go
     */
    static String change(
            int formerAttributes,
            String formerColour,
            int attributes,
            String colour,
            boolean dropsBackground) {
        StringJoiner difference = new StringJoiner(";", "\033[", "m");
        int off = formerAttributes & ~attributes;
        int on = attributes & ~formerAttributes;
        if ((off & WEIGHT) != 0) {
            // One parameter ends both bold and dim.
            on |= attributes & WEIGHT;
            off = (off & ~WEIGHT) | Look.BOLD;
        }
        for (Attribute attribute : Attribute.values()) {
            if ((off & attribute.bit) != 0) {
                difference.add(attribute.off);
            }
        }
        addOn(on, difference);
        if (dropsBackground) {
            difference.add(DEFAULT_BACKGROUND);
        }
        if (!formerColour.equals(colour)) {
            difference.add(colour.isEmpty() ? DEFAULT_COLOUR : colour);
        }
        StringJoiner whole = new StringJoiner(";", "\033[", "m");
        if (attributes != 0 || !colour.isEmpty()) {
            whole.add("0");
            addOn(attributes, whole);
            if (!colour.isEmpty()) {
                whole.add(colour);
            }
        }
        return whole.length() < difference.length() ? whole.toString() : difference.toString();
    }

    private static void addOn(int attributes, StringJoiner parameters) {
        for (Attribute attribute : Attribute.values()) {
            if ((attributes & attribute.bit) != 0) {
                parameters.add(attribute.on);
            }
        }
    }
}
