package ink.dong4j.card.markdown;

/**
 * Makes CommonMark recognise emphasis next to Chinese or Japanese text. Its rules expect spaces around
 * words, so in {@code **中文，**后} the second mark does not close the first. A placeholder of the
 * category punctuation, inserted between the mark and the letter, makes it do so; {@link #taken} removes
 * it from the parsed text.
 */
final class Flanks {
    /** Punctuation of the Kayah Li script, which is not expected in such text. */
    private static final char STAND_IN = '\uA92F';

    private Flanks() {}

    /** The text with placeholders, for the parser. */
    static String help(String text) {
        int first = next(text, 0);
        if (first < 0) {
            return text;
        }
        StringBuilder helped = new StringBuilder(text.length() + 8);
        int copied = 0;
        for (int at = first; at >= 0; at = next(text, at)) {
            int end = at + Letters.run(text, at, text.charAt(at));
            if (at > 0 && end < text.length()) {
                int before = text.codePointBefore(at);
                int after = text.codePointAt(end);
                if (needsHelp(before, after)) {
                    helped.append(text, copied, at).append(STAND_IN);
                    copied = at;
                } else if (needsHelp(after, before)) {
                    helped.append(text, copied, end).append(STAND_IN);
                    copied = end;
                }
            }
            at = end;
        }
        return helped.append(text, copied, text.length()).toString();
    }

    /** The text without placeholders. */
    static String taken(String text) {
        return text.indexOf(STAND_IN) < 0 ? text : text.replace(String.valueOf(STAND_IN), "");
    }

    private static boolean needsHelp(int letter, int other) {
        return Character.isLetterOrDigit(letter)
                && Letters.isPunctuation(other)
                && (Letters.isCjk(letter) || Letters.isWidePunctuation(other));
    }

    private static int next(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '*' || c == '~') {
                return i;
            }
        }
        return -1;
    }
}
