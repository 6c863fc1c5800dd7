package ink.dong4j.card.markdown;

import ink.dong4j.card.markdown.Container.Item;
import ink.dong4j.card.markdown.Container.Quote;
import ink.dong4j.card.text.Wrap;
import java.util.Optional;

/** Recognises what a line is by its start, regardless of the lines around it. */
final class LineStart {
    /** Characters of the marks that a block may begin with. */
    private static final String MARKS = "-=#`~|*+_:> \t";

    /** Characters that may stand before the text of a line. */
    private static final String START = " \t>-+*0123456789.)";

    private LineStart() {}

    /** Whether a text is only marks, so that what follows decides what kind of line it is. */
    static boolean isMarks(String text) {
        return Letters.isOnly(text, 0, MARKS);
    }

    /** As {@link #isMarks}, and without the mark of a quote. */
    static boolean isMarksButQuotes(String text) {
        return isMarks(text) && text.indexOf('>') < 0;
    }

    /** The index after the mark or indent of a container; negative when the line is not in it. */
    static int matched(Container container, String line, int at) {
        int indent = Letters.indent(line, at);
        boolean blankRest = at + indent == line.length();
        return switch (container) {
            case Quote _ -> {
                if (indent > 3 || blankRest || line.charAt(at + indent) != '>') {
                    yield -1;
                }
                int next = at + indent + 1;
                yield next < line.length() && line.charAt(next) == ' ' ? next + 1 : next;
            }
            case Item item -> {
                if (blankRest) {
                    yield at;
                }
                yield indent >= item.indent() ? at + item.indent() : -1;
            }
        };
    }

    /** The level of a heading, 1 to 6; 0 for any other line. */
    static int headingLevel(String text) {
        int level = Letters.run(text, 0, '#');
        boolean ends = level == text.length() || text.charAt(level) == ' ';
        return level <= 6 && (ends || (level > 1 && isTitle(text, level))) ? level : 0;
    }

    /**
     * Whether a title may start here without a space before it, as models write Chinese ones: with a
     * character of Chinese text or a digit, after marks of emphasis.
     */
    private static boolean isTitle(String text, int from) {
        int at = from + Letters.run(text, from, '*');
        if (at == text.length()) {
            return false;
        }
        int first = text.codePointAt(at);
        return (first < 0x80 && Letters.isDigit((char) first)) || Letters.isChinese(first);
    }

    /** The block that goes on until a mark of its end, if a line opens one: code or a formula. */
    static Optional<Leaf> opened(String text) {
        return fence(text).or(() -> DisplayFormula.of(text));
    }

    private static Optional<Leaf> fence(String text) {
        int indent = Letters.indent(text, 0);
        char c = text.isBlank() ? ' ' : text.charAt(indent);
        if (indent > 3 || (c != '`' && c != '~')) {
            return Optional.empty();
        }
        int length = Letters.run(text, indent, c);
        String info = text.substring(indent + length).strip();
        return length < 3 || (c == '`' && info.indexOf('`') >= 0)
                ? Optional.empty()
                : Optional.of(Code.fenced(c, length, indent, info));
    }

    /** Whether a line is a horizontal rule. */
    static boolean isRule(String text) {
        String bare = text.replace(" ", "");
        return bare.length() >= 3
                && "-*_".indexOf(bare.charAt(0)) >= 0
                && Letters.run(bare, 0, bare.charAt(0)) == bare.length();
    }

    /** Whether a line makes a heading of the paragraph above it. */
    static boolean isUnderline(String text) {
        String bare = text.strip();
        return Letters.isOnly(bare, 0, "-") || Letters.isOnly(bare, 0, "=");
    }

    /** Replaces the tabs before the text of a line by spaces. */
    static String expanded(String line) {
        StringBuilder expanded = new StringBuilder(line.length() + 8);
        int at = 0;
        for (; at < line.length() && START.indexOf(line.charAt(at)) >= 0; at++) {
            char c = line.charAt(at);
            if (c == '\t') {
                expanded.repeat(' ', Wrap.TAB_COLUMNS - expanded.length() % Wrap.TAB_COLUMNS);
            } else {
                expanded.append(c);
            }
        }
        return expanded.append(line, at, line.length()).toString();
    }
}
