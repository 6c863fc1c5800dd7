package ink.dong4j.card.markdown;

/** Character classes and scans that the Markdown parser needs. */
final class Letters {
    private static final String CLOSING = "，。！？、；：）」』】》〉”’…)]},.!?;:%";
    private static final int FIRST_CJK = 0x2E80;

    private Letters() {}

    static boolean isSpace(int c) {
        return c == ' ' || c == '\t' || c == '\n' || Character.isSpaceChar(c);
    }

    /** Punctuation and symbols, as CommonMark defines them for emphasis. */
    static boolean isPunctuation(int c) {
        return switch (Character.getType(c)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION,
                    Character.MATH_SYMBOL,
                    Character.CURRENCY_SYMBOL,
                    Character.MODIFIER_SYMBOL,
                    Character.OTHER_SYMBOL ->
                    true;
            default -> false;
        };
    }

    /** A character of a script that puts no spaces between words. */
    static boolean isCjk(int c) {
        return c >= FIRST_CJK && Character.isLetter(c);
    }

    /**
     * Punctuation of Chinese and Japanese text, including quotes and dashes shared with Latin text.
     */
    static boolean isWidePunctuation(int c) {
        return isPunctuation(c) && (c >= FIRST_CJK || (c >= 0x2010 && c <= 0x2027));
    }

    /** A character that begins or continues Chinese text: a letter, a numeral, a quote, a symbol. */
    static boolean isChinese(int c) {
        int type = Character.getType(c);
        return isCjk(c)
                || isWidePunctuation(c)
                || type == Character.OTHER_NUMBER
                || type == Character.OTHER_SYMBOL;
    }

    /** Whether a line break of the source between two such characters is no space. */
    static boolean isUnspaced(int c) {
        return isCjk(c) || (c >= FIRST_CJK && isPunctuation(c));
    }

    /** A letter or digit of a script that puts spaces between words. */
    static boolean isWord(int c) {
        return Character.isLetterOrDigit(c) && !isCjk(c);
    }

    /** Punctuation that never begins a sentence. */
    static boolean isClosing(char c) {
        return CLOSING.indexOf(c) >= 0;
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** The number of spaces from an index on. */
    static int indent(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        return at - from;
    }

    /** How often a character is repeated from an index on. */
    static int run(String text, int from, char c) {
        int at = from;
        while (at < text.length() && text.charAt(at) == c) {
            at++;
        }
        return at - from;
    }

    /** Whether a text has only these characters from an index on. */
    static boolean isOnly(String text, int from, String these) {
        for (int i = from; i < text.length(); i++) {
            if (these.indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    /** The index at or before another at which a text can be cut without splitting a character. */
    static int cut(String text, int at) {
        return Character.isHighSurrogate(text.charAt(at - 1)) ? at - 1 : at;
    }
}
