package ink.dong4j.card.text;

import java.util.List;

/**
 * The cells of a picture by their numbers, as terminals of 256 and of 16.7 million colours draw them. A line
 * names such a cell by a character of Unicode's private use in the tone {@link Tone#PICTURE}, so that what is
 * laid out and kept of a screen is the same whatever the colours. Immutable; one is shared by all visits.
 */
public record Picture(List<Tile> fixed, List<Tile> full) {
    /** No picture. */
    public static final Picture NONE = new Picture(List.of(), List.of());

    /** The most cells, which is how many characters there are for them. */
    public static final int MOST = 0xF8FF - 0xE000 + 1;

    private static final char FIRST = '\uE000';

    public Picture {
        fixed = List.copyOf(fixed);
        full = List.copyOf(full);
        if (fixed.size() != full.size() || fixed.size() > MOST) {
            throw new IllegalArgumentException("cells: " + fixed.size() + ", " + full.size());
        }
    }

    /** The character that names a cell. */
    public static char character(int number) {
        return (char) (FIRST + number);
    }

    /** The number of the cell that a character of the tone names. */
    public static int number(int character) {
        return character - FIRST;
    }

    public boolean isEmpty() {
        return fixed.isEmpty();
    }
}
