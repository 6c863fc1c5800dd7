package ink.dong4j.card.frame;

import ink.dong4j.card.text.Ink;
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
     */
    static String change(int formerAttributes, Ink former, int attributes, Ink ink) {
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
        if (!former.background().isEmpty() && ink.background().isEmpty()) {
            difference.add(DEFAULT_BACKGROUND);
        }
        if (!former.foreground().isEmpty() && ink.foreground().isEmpty()) {
            difference.add(DEFAULT_COLOUR);
        }
        addColours(former, ink, difference);
        StringJoiner whole = new StringJoiner(";", "\033[", "m");
        if (attributes != 0 || !ink.equals(Ink.PLAIN)) {
            whole.add("0");
            addOn(attributes, whole);
            addColours(Ink.PLAIN, ink, whole);
        }
        return whole.length() < difference.length() ? whole.toString() : difference.toString();
    }

    private static void addColours(Ink former, Ink ink, StringJoiner parameters) {
        if (!ink.foreground().isEmpty() && !ink.foreground().equals(former.foreground())) {
            parameters.add(ink.foreground());
        }
        if (!ink.background().isEmpty() && !ink.background().equals(former.background())) {
            parameters.add(ink.background());
        }
    }

    private static void addOn(int attributes, StringJoiner parameters) {
        for (Attribute attribute : Attribute.values()) {
            if ((attributes & attribute.bit) != 0) {
                parameters.add(attribute.on);
            }
        }
    }
}
