package ink.dong4j.card.formula;

import java.util.Optional;

/** A formula in TeX's notation, as it is read from its start to its end. For one thread. */
final class FormulaSource {
    private final String text;
    private int at;

    FormulaSource(String latex) {
        text = latex.replaceAll("\\s+", " ");
    }

    boolean hasMore() {
        return at < text.length();
    }

    /** Whether a group or an environment ends here. */
    boolean isAtEnd() {
        return peek() == '}' || text.startsWith("\\end{", at);
    }

    /** Skips what ends a group or an environment. */
    void skipEnd() {
        at += peek() == '}' ? 1 : "\\end".length();
    }

    /** The next character, which is not taken; only where there is more. */
    char peek() {
        return text.charAt(at);
    }

    /** Takes the next character; only where there is more. */
    String next() {
        int c = text.codePointAt(at);
        at += Character.charCount(c);
        return Character.toString(c);
    }

    /** Takes a word if it comes next. */
    boolean accept(String word) {
        boolean next = text.startsWith(word, at);
        at += next ? word.length() : 0;
        return next;
    }

    /** Takes the letters of a command's name; empty if there is none. */
    String name() {
        int start = at;
        while (hasMore() && isLetter(peek())) {
            at++;
        }
        return text.substring(start, at);
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    void skipSpaces() {
        while (hasMore() && peek() == ' ') {
            at++;
        }
    }

    /** Gives back the spaces that were taken last. */
    void backToSpaces() {
        while (text.charAt(at - 1) == ' ') {
            at--;
        }
    }

    /** Skips spaces that only end the name of a letter; before an operator they count. */
    void skipSpacesBeforeOperand() {
        int start = at;
        skipSpaces();
        boolean operand =
                hasMore()
                        && (Character.isLetterOrDigit(peek()) || "\\({}^_,)".indexOf(peek()) >= 0);
        at = operand ? at : start;
    }

    /** Takes an argument in brackets, if there is one. */
    Optional<String> option() {
        int end = hasMore() && peek() == '[' ? text.indexOf(']', at) : -1;
        if (end < 0) {
            return Optional.empty();
        }
        String option = text.substring(at + 1, end);
        at = end + 1;
        return Optional.of(option);
    }

    /** Takes a group in braces as it is; only where one begins. */
    String braces() {
        int open = 0;
        int start = at + 1;
        for (; hasMore(); at++) {
            open += peek() == '{' ? 1 : peek() == '}' ? -1 : 0;
            if (open == 0) {
                return text.substring(start, at++);
            }
        }
        return text.substring(start);
    }
}
