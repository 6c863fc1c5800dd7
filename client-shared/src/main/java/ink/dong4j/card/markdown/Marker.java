package ink.dong4j.card.markdown;

import java.util.Optional;

/**
 * What an item of a list begins with.
 *
 * @param kind the bullet, or what follows the number
 * @param number 0 for a bullet
 * @param indent columns that the lines of the item begin with, from where the line began
 * @param rest what follows it on its line
 */
record Marker(char kind, long number, int indent, String rest) {
    private static final int LONGEST_NUMBER = 9;
    private static final int CODE = 5;

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

    /** Whether it may stand in the middle of a paragraph. */
    boolean interrupts() {
        return !rest.isBlank() && (!isOrdered() || number == 1);
    }
}
