package ink.dong4j.card.text;

/**
 * The filter for all untrusted text: answers, names, a visitor's words, what a client says about itself.
 * Its output can neither control a terminal or a log nor contain hidden or reordered text.
 *
 * <p>Line breaks of every kind become {@code \n}; tabs stay. Control sequences are removed as a whole,
 * also when a chunk ends inside one ({@link Escapes} bounds them), and so are control characters,
 * direction marks, invisible characters and noncharacters ({@link Invisibles}). A lone surrogate becomes
 * U+FFFD. The output does not depend on how the text is cut into chunks, and filtering it again changes
 * nothing.
 *
 * <p>An instance holds the state of one stream and is for one thread at a time. It holds back at most two
 * characters.
 */
public final class Safe {
    private static final int NEXT_LINE = 0x85;
    private static final int LINE_SEPARATOR = 0x2028;
    private static final int PARAGRAPH_SEPARATOR = 0x2029;

    private final Escapes escapes = new Escapes();
    private final Invisibles invisibles = new Invisibles();
    private char highSurrogate;
    private boolean afterReturn;

    /** Filters a whole text; {@code \n} and {@code \t} are the only control characters left. */
    public static String text(String untrusted) {
        Safe safe = new Safe();
        String body = safe.accept(untrusted);
        String rest = safe.finish();
        return rest.isEmpty() ? body : body + rest;
    }

    /**
     * Filters a text into one line, for names and logs: line breaks and tabs become spaces.
     *
     * @param maxColumns the line ends with {@code …} where it would be wider
     */
    public static String line(String untrusted, int maxColumns) {
        // A bound on the work: no more of a long text is needed to fill the line.
        int enough =
                Math.min(
                        untrusted.length(),
                        16 * Math.max(0, maxColumns) + 2 * Escapes.LONGEST_STRING);
        String text = text(untrusted.substring(0, enough)).replace('\n', ' ').replace('\t', ' ');
        return Width.truncate(text.strip(), maxColumns);
    }

    /** Takes the next chunk of the stream and returns the text that can be shown already. */
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

    /** Ends the stream and returns what was held back; the instance can take another stream. */
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

    /** Whether the chunk needs no filtering; its last character is recorded if so. */
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
