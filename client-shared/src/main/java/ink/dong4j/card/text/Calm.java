package ink.dong4j.card.text;

/**
 * English prose that breaks at its spaces and nowhere else, by the same rules that ICU follows, but
 * without its cost.
 */
final class Calm {
    private static final String JOINING = ".,:;";
    private static final String PAUSES = JOINING + "!?";
    private static final String QUOTES = "'\"";

    private Calm() {}

    static boolean isCalm(String text) {
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isCalm(before, c)) {
                return false;
            }
            before = c;
        }
        return true;
    }

    /** Where the word or space at a place ends, with the spaces behind it; 0 behind the last. */
    static int next(String text, int from) {
        if (from >= text.length()) {
            return 0;
        }
        int end = from;
        while (end < text.length() && text.charAt(end) != ' ') {
            end++;
        }
        while (end < text.length() && text.charAt(end) == ' ') {
            end++;
        }
        return end;
    }

    private static boolean isCalm(char before, char c) {
        if (isWord(c)) {
            return isWord(before)
                    || before == ' '
                    || before == '('
                    || before == ')'
                    || QUOTES.indexOf(before) >= 0
                    || JOINING.indexOf(before) >= 0;
        }
        return switch (c) {
            case ' ' -> before != '(';
            case '\'', '"' -> true;
            case '(' ->
                    isWord(before) || before == ' ' || before == '(' || QUOTES.indexOf(before) >= 0;
            default -> before != ' ' && (c == ')' || PAUSES.indexOf(c) >= 0);
        };
    }

    private static boolean isWord(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }
}
