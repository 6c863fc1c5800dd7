package ink.dong4j.card.markdown;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A formula in running text, between {@code \(} and {@code \)}, {@code \[} and {@code \]}, single or
 * double dollars, or the begin and the end of an environment. Dollars are also money and variables of a
 * shell, and brackets are escaped: what does not look like mathematics is text.
 *
 * @param latex what stands between the marks
 * @param end the index behind them
 */
record FormulaMarks(String latex, int end) {
    /** Chars of a formula in running text at most. */
    static final int LONGEST = 1000;

    /** Chars of the begin of an environment at most. */
    private static final int LONGEST_NAME = 24;

    private static final List<String> ENVIRONMENTS =
            List.of(
                    "equation",
                    "align",
                    "aligned",
                    "gather",
                    "gathered",
                    "multline",
                    "split",
                    "eqnarray",
                    "cases",
                    "matrix",
                    "pmatrix",
                    "bmatrix",
                    "Bmatrix",
                    "vmatrix",
                    "Vmatrix",
                    "array");

    private static final Pattern COMMAND = Pattern.compile("\\\\[A-Za-z{}|,;%]|\\\\\\\\|\\^");
    private static final Pattern INDEX = Pattern.compile("(?<![A-Za-z])[A-Za-z]_[A-Za-z0-9{]");
    private static final Pattern RELATION = Pattern.compile("[=<>+≤≥≈≠→∈×·÷±−]");

    /** A word of a language; with a space beside it, two letters are one. */
    private static final Pattern WORDS =
            Pattern.compile("[A-Za-z]{4}|(?<= )[A-Za-z]{2}|[A-Za-z]{2}(?= )|\\p{IsHan}");

    /** A number and then prose. */
    private static final Pattern MONEY =
            Pattern.compile("[\\d.,]+(?=.* )[^=<>+]*$|[\\d.,]+.*([A-Za-z]{3}|\\p{IsHan})");

    /** What stands between two amounts. */
    private static final String UNFINISHED_MONEY = "-–—~～,，、:：/(（";

    /** The number of a note, in brackets that were escaped. */
    private static final Pattern NUMBERS = Pattern.compile("[\\d\\s,–-]+");

    /** The start of a command or environment whose name has not come yet. */
    private static final Pattern UNFINISHED =
            Pattern.compile("\\\\([A-Za-z]*|(begin|end)\\{[A-Za-z]*)$");

    /** The formula that starts at an index, if one does. */
    static Optional<FormulaMarks> at(String text, int from) {
        Optional<String> closing = closing(text, from);
        if (closing.isEmpty()) {
            return Optional.empty();
        }
        String close = closing.get();
        int start = start(text, from);
        int end = find(text, start, close);
        if (end < 0) {
            return Optional.empty();
        }
        String inside = text.substring(start, end);
        int behind = end + close.length();
        boolean environment = close.startsWith("\\end");
        boolean formula =
                environment
                        || (isFormula(inside, close)
                                && (!close.equals("$") || isApart(text, inside, behind)));
        String latex = environment ? text.substring(from, behind) : inside;
        return formula ? Optional.of(new FormulaMarks(latex, behind)) : Optional.empty();
    }

    /**
     * The text up to its end with a formula closed that started at an index and has no end yet; empty if
     * none seems to.
     */
    static Optional<String> closed(String text, int from) {
        Optional<String> closing = closing(text, from).filter(_ -> text.length() - from < LONGEST);
        if (closing.isEmpty() || find(text, start(text, from), closing.get()) >= 0) {
            return Optional.empty();
        }
        String shown = UNFINISHED.matcher(text).replaceFirst("");
        String inside =
                shown.substring(Math.min(start(text, from), shown.length())).stripTrailing();
        boolean dollar = closing.get().equals("$");
        if (inside.isBlank()) {
            return dollar && shown.length() == text.length()
                    ? Optional.empty()
                    : Optional.of(text.substring(0, from));
        }
        boolean formula =
                dollar ? COMMAND.matcher(inside).find() : isFormula(inside, closing.get());
        return formula ? Optional.of(shown.stripTrailing() + closing.get()) : Optional.empty();
    }

    /** Whether a formula starts at an index, as far as one can tell, and its end may still come. */
    static boolean mayEnd(String text, int from) {
        String rest = text.substring(from);
        if ("\\begin{".startsWith(rest) || rest.matches("\\\\begin\\{[A-Za-z*]*")) {
            return rest.length() <= LONGEST_NAME;
        }
        return rest.length() < LONGEST
                && !rest.contains("\n\n")
                && closing(text, from)
                        .filter(close -> !(close.equals("$") && rest.contains("\n")))
                        .filter(close -> find(text, start(text, from), close) < 0)
                        .isPresent();
    }

    /**
     * Whether a text looks like mathematics.
     *
     * @param close the mark that would end it
     */
    private static boolean isFormula(String text, String close) {
        if (text.isBlank() || text.indexOf('`') >= 0 || text.length() > LONGEST) {
            return false;
        }
        if (COMMAND.matcher(text).find()) {
            return true;
        }
        boolean other =
                switch (close) {
                    case "$" -> MONEY.matcher(text).lookingAt();
                    case "\\]" -> NUMBERS.matcher(text).matches();
                    default -> false;
                };
        return !other
                && (INDEX.matcher(text).find()
                        || RELATION.matcher(text).find()
                        || !WORDS.matcher(text).find());
    }

    /** The mark that ends what starts at an index; empty if no formula can start there. */
    private static Optional<String> closing(String text, int from) {
        if (text.startsWith("\\(", from)) {
            return Optional.of("\\)");
        }
        if (text.startsWith("\\[", from)) {
            return Optional.of("\\]");
        }
        if (text.startsWith("\\begin{", from)) {
            int end = text.indexOf('}', from, Math.min(text.length(), from + LONGEST_NAME));
            String name = end < 0 ? "" : text.substring(from + "\\begin{".length(), end);
            String plain = name.endsWith("*") ? name.substring(0, name.length() - 1) : name;
            return ENVIRONMENTS.contains(plain)
                    ? Optional.of("\\end{" + name + "}")
                    : Optional.empty();
        }
        int dollars = Letters.run(text, from, '$');
        char before = from > 0 ? text.charAt(from - 1) : ' ';
        boolean glued = before == '$' || isAlphanumeric(before);
        return switch (dollars) {
            case 1 -> {
                boolean apart = from + 1 < text.length() && Letters.isSpace(text.charAt(from + 1));
                yield glued || apart ? Optional.empty() : Optional.of("$");
            }
            case 2 -> glued ? Optional.empty() : Optional.of("$$");
            default -> Optional.empty();
        };
    }

    /** The index behind the mark at an index. */
    private static int start(String text, int from) {
        return from
                + switch (text.charAt(from)) {
                    case '$' -> Letters.run(text, from, '$');
                    default -> text.startsWith("\\begin", from) ? 0 : 2;
                };
    }

    /** The index of the mark that ends a formula; negative if it is not there. */
    private static int find(String text, int start, String close) {
        int most = Math.min(text.length(), start + LONGEST);
        for (int at = start; at < most; at++) {
            char c = text.charAt(at);
            if (c == '\n' && close.equals("$")) {
                return -1;
            }
            if (c == '$' && close.charAt(0) == '$') {
                return Letters.run(text, at, '$') == close.length() ? at : -1;
            }
            if (c == '\\') {
                if (text.startsWith(close, at)) {
                    return at;
                }
                at++;
            }
        }
        return -1;
    }

    /** Whether single dollars around a text are marks and not money or variables. */
    private static boolean isApart(String text, String inside, int behind) {
        char last = inside.charAt(inside.length() - 1);
        if (Letters.isSpace(last) || UNFINISHED_MONEY.indexOf(last) >= 0) {
            return false;
        }
        if (behind == text.length()) {
            return true;
        }
        char next = text.charAt(behind);
        boolean shell = next == '{' || (next == '(' && inside.startsWith("("));
        return !isAlphanumeric(next) && !shell;
    }

    private static boolean isAlphanumeric(char c) {
        return c < 0x7F && Character.isLetterOrDigit(c);
    }
}
