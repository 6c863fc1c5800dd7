package ink.dong4j.card.markdown;

import java.util.Optional;

/**
 * The marker at the start of a list item.
 *
 * @param kind the bullet, or the character after the number
 * @param number 0 for a bullet
 * @param indent spaces that further lines need to belong to the item
 * @param rest the text after the marker
 */
record Marker(char kind, long number, int indent, String rest) {
    private static final int LONGEST_NUMBER = 9;

    /** From this many spaces on, the text after the marker is indented code. */
    private static final int CODE = 5;

    /** The marker that a line begins with, if there is one. */
    static Optional<Marker> of(String line) {
        int from = Letters.indent(line, 0);
        if (from > 3 || from == line.length()) {
            return Optional.empty();
        }
        char c = line.charAt(from);
        if (c == '-' || c == '*' || c == '+') {
            return ended(line, from + 1, c, 0);
        }
        int end = from;
        while (end < line.length() && Letters.isDigit(line.charAt(end))) {
            end++;
        }
        if (end == from || end - from > LONGEST_NUMBER || end == line.length()) {
            return Optional.empty();
        }
        char kind = line.charAt(end);
        return kind == '.' || kind == ')'
                ? ended(line, end + 1, kind, Long.parseLong(line.substring(from, end)))
                : Optional.empty();
    }

    private static Optional<Marker> ended(String line, int end, char kind, long number) {
        if (end < line.length() && line.charAt(end) != ' ') {
            return Optional.empty();
        }
        String rest = line.substring(end);
        int spaces = Letters.indent(rest, 0);
        boolean blank = spaces == rest.length();
        int own = blank || spaces >= CODE ? 1 : spaces;
        String text = blank ? "" : rest.substring(own);
        return Optional.of(new Marker(kind, number, end + own, text));
    }

    boolean isOrdered() {
        return kind == '.' || kind == ')';
    }

    /** Whether it starts a list directly after a line of a paragraph. */
    boolean interrupts() {
        return !rest.isBlank() && (!isOrdered() || number == 1);
    }
}
