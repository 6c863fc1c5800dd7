package ink.dong4j.card.markdown;

/**
 * Helps marks of emphasis that touch Chinese or Japanese text. The rules of CommonMark look for spaces
 * around words: in {@code **中文，**后} they see no end of the bold text. A stand-in for punctuation
 * between the mark and the letter makes them see it; it is taken out of what was parsed.
 */
final class Flanks {
    /** Punctuation of a script (Kayah Li) that no text beside Chinese has. */
    private static final char STAND_IN = '\uA92F';

    private Flanks() {}

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
