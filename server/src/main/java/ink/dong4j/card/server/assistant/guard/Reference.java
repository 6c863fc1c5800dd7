package ink.dong4j.card.server.assistant.guard;

import java.util.OptionalInt;

/**
 * A character told by its number, as Markdown takes it from HTML: an ampersand, a hash and digits, or
 * an x and hexadecimal ones. Collects one while it comes. Used by one thread.
 */
final class Reference {
    private static final int LONGEST = 10;
    private static final int DECIMAL = 10;
    private static final int HEXADECIMAL = 16;

    private final StringBuilder text = new StringBuilder();
    private long start;

    /** Whether the character belongs to the one that is collected, or begins one. */
    boolean takes(int c, long position) {
        boolean fits =
                switch (text.length()) {
                    case 0 -> c == '&';
                    case 1 -> c == '#';
                    case 2 -> c == 'x' || c == 'X' || isDigit(c, DECIMAL);
                    default -> text.length() < LONGEST && isDigit(c, radix());
                };
        if (fits) {
            if (text.isEmpty()) {
                start = position;
            }
            text.append((char) c);
        }
        return fits;
    }

    /** What it stands for when this character ends it. */
    OptionalInt endedBy(int c) {
        String digits = text.length() < 3 ? "" : text.substring(radix() == DECIMAL ? 2 : 3);
        if (c != ';' || digits.isEmpty()) {
            return OptionalInt.empty();
        }
        int number = Integer.parseInt(digits, radix());
        return Character.isValidCodePoint(number) ? OptionalInt.of(number) : OptionalInt.empty();
    }

    private int radix() {
        return text.length() > 2 && Character.toLowerCase(text.charAt(2)) == 'x'
                ? HEXADECIMAL
                : DECIMAL;
    }

    private static boolean isDigit(int c, int radix) {
        return c < 0x80 && Character.digit(c, radix) >= 0;
    }

    /** What was collected so far; it is forgotten. */
    String taken() {
        String taken = text.toString();
        text.setLength(0);
        return taken;
    }

    /** Where it began. */
    long start() {
        return start;
    }

    /** Where it begins while it may still hide a letter. */
    long from() {
        return text.length() < 2 ? Watch.NOWHERE : start;
    }
}
