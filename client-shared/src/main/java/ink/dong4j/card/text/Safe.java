package ink.dong4j.card.text;

/**
 * The only gate for text that somebody else made: answers, names, a visitor's words, what a client says
 * about itself. What leaves it cannot steer a terminal or a log, hide, or run backwards.
 *
 * <p>Line breaks of every kind become {@code \n}; tabs stay. Control sequences go as a whole, also when
 * cut in two by a chunk's end (see {@link Escapes} for what bounds them); so do control characters,
 * directions, invisible characters and noncharacters ({@link Invisibles}). A lone half of a surrogate
 * pair becomes U+FFFD. However a text is cut into chunks, what comes out is the same, and passing it a
 * second time changes nothing.
 *
 * <p>An instance carries the state of one stream and is for one thread at a time; it holds no more than
 * two characters back.
 */
public final class Safe {
    private static final int NEXT_LINE = 0x85;
    private static final int LINE_SEPARATOR = 0x2028;
    private static final int PARAGRAPH_SEPARATOR = 0x2029;

    private final Escapes escapes = new Escapes();
    private final Invisibles invisibles = new Invisibles();
    private char highSurrogate;
    private boolean afterReturn;

    /** The safe text of a whole; {@code \n} and {@code \t} are the only control characters in it. */
    public static String text(String untrusted) {
        Safe safe = new Safe();
        String body = safe.accept(untrusted);
        String rest = safe.finish();
        return rest.isEmpty() ? body : body + rest;
    }

    /**
     * One safe line, for names and logs: line breaks and tabs become spaces.
     *
     * @param maxColumns the line ends with {@code …} where it would be wider
     */
    public static String line(String untrusted, int maxColumns) {
        // A name of a megabyte need not be looked at as a whole to fill a line.
        int enough =
                Math.min(
                        untrusted.length(),
                        16 * Math.max(0, maxColumns) + 2 * Escapes.LONGEST_STRING);
        String text = text(untrusted.substring(0, enough)).replace('\n', ' ').replace('\t', ' ');
        return Width.truncate(text.strip(), maxColumns);
    }

    /** Takes the next chunk of the stream, and returns what of it can be shown already. */
    public String accept(String chunk) {
        if (chunk.isEmpty() || (isAtRest() && isPlain(chunk))) {
            return chunk;
        }
        StringBuilder out = new StringBuilder(chunk.length());
        for (int i = 0; i < chunk.length(); i++) {
            accept(chunk.charAt(i), out);
        }
        return out.toString();
    }

    /** Ends the stream, and returns what was held back; the instance is as new after it. */
    public String finish() {
        StringBuilder out = new StringBuilder(1);
        flushSurrogate(out);
        escapes.reset();
        invisibles.reset();
        afterReturn = false;
        return out.toString();
    }

    private void accept(char c, StringBuilder out) {
        if (Character.isLowSurrogate(c) && highSurrogate != 0) {
            char high = highSurrogate;
            highSurrogate = 0;
            accept(Character.toCodePoint(high, c), out);
            return;
        }
        flushSurrogate(out);
        if (Character.isHighSurrogate(c)) {
            highSurrogate = c;
        } else {
            accept(Character.isLowSurrogate(c) ? 0xFFFD : (int) c, out);
        }
    }

    private void flushSurrogate(StringBuilder out) {
        if (highSurrogate != 0) {
            highSurrogate = 0;
            accept(0xFFFD, out);
        }
    }

    private void accept(int c, StringBuilder out) {
        boolean secondHalfOfBreak = afterReturn && c == '\n';
        afterReturn = c == '\r';
        if (secondHalfOfBreak) {
            return;
        }
        int unified = isBreak(c) ? '\n' : c;
        if (escapes.swallows(unified)) {
            return;
        }
        if (unified == '\n' || unified == '\t') {
            invisibles.reset();
            out.append((char) unified);
        } else {
            invisibles.accept(unified, out);
        }
    }

    private static boolean isBreak(int c) {
        return c == '\r' || c == NEXT_LINE || c == LINE_SEPARATOR || c == PARAGRAPH_SEPARATOR;
    }

    private boolean isAtRest() {
        return escapes.isGround() && !invisibles.isWaiting() && highSurrogate == 0 && !afterReturn;
    }

    /** Whether the chunk can pass as it is; takes note of its end if so. */
    private boolean isPlain(String chunk) {
        for (int i = 0; i < chunk.length(); i++) {
            char c = chunk.charAt(i);
            if (c != '\n' && c != '\t' && Width.simple(c) == 0) {
                return false;
            }
        }
        char end = chunk.charAt(chunk.length() - 1);
        if (end == '\n' || end == '\t') {
            invisibles.reset();
        } else {
            invisibles.passed(end);
        }
        return true;
    }
}
