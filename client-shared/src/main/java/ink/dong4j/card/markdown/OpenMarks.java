package ink.dong4j.card.markdown;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Finds the inline marks that are open at the end of a text that is still arriving.
 *
 * <p>It approximates the rules of CommonMark; once the text has ended, the parser decides.
 */
final class OpenMarks {
    /** Chars after which an open bracket is no longer expected to become a link. */
    private static final int LONGEST_BRACKET = 200;

    /** Characters that models name. */
    private static final List<String> ENTITIES =
            List.of("&nbsp;", "&lt;", "&gt;", "&amp;", "&quot;", "&emsp;", "&ensp;");

    private static final int LONGEST_ENTITY = 8;

    private static final int NONE = -1;

    /** A run of marks that is not closed yet. */
    private static final class Opener {
        final char mark;
        final int from;
        final int end;
        int count;

        Opener(char mark, int from, int count) {
            this.mark = mark;
            this.from = from;
            this.end = from + count;
            this.count = count;
        }
    }

    private final String text;
    private final Deque<Opener> openers = new ArrayDeque<>();
    private final Deque<Integer> brackets = new ArrayDeque<>();

    /** The index of an open code span. */
    private int code = NONE;

    /** The index of the text of a link whose address is open. */
    private int linkText = NONE;

    private int linkTextEnd = NONE;

    /** The text with the formula closed that is open. */
    private Optional<String> formula = Optional.empty();

    /** How many HTML tags of a style are open. */
    private int tags;

    /** The index of marks at the end of the text that may yet open or close something. */
    private int loose = NONE;

    private OpenMarks(String text) {
        this.text = text;
        scan();
    }

    /** Whether no mark is open, so that the text can be parsed by itself. */
    static boolean none(String text) {
        OpenMarks marks = new OpenMarks(text);
        return marks.code == NONE
                && marks.linkText == NONE
                && marks.loose == NONE
                && marks.formula.isEmpty()
                && marks.tags == 0
                && marks.brackets.isEmpty()
                && marks.openers.isEmpty();
    }

    /** The text with its open marks closed; marks that nothing follows are removed. */
    static String closed(String text) {
        return new OpenMarks(text).closed();
    }

    private void scan() {
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            switch (c) {
                case '\\', '$' -> at = formula(at);
                case '`' -> at = code(at);
                case '*', '_', '~' -> at = emphasis(at, c);
                case '[' -> brackets.push(at++);
                case ']' -> at = bracketEnd(at);
                case '<' -> at = tag(at);
                case '&' -> at = entity(at);
                default -> at++;
            }
        }
    }

    private int code(int from) {
        int count = Letters.run(text, from, '`');
        int at = from + count;
        while (at < text.length()) {
            int next = text.indexOf('`', at);
            if (next < 0) {
                break;
            }
            int run = Letters.run(text, next, '`');
            at = next + run;
            if (run == count) {
                return at;
            }
        }
        code = from;
        return text.length();
    }

    /** Skips a formula or an escape. */
    private int formula(int from) {
        Optional<FormulaMarks> whole = FormulaMarks.at(text, from);
        if (whole.isPresent()) {
            return whole.get().end();
        }
        formula = FormulaMarks.closed(text, from);
        if (formula.isPresent()) {
            return text.length();
        }
        int run = Math.max(1, Letters.run(text, from, '$'));
        if (text.charAt(from) == '$' && from + run == text.length()) {
            loose = from;
        }
        return text.charAt(from) == '$' ? from + run : from + 2;
    }

    /** Skips a tag; a style that it begins is open until its end. */
    private int tag(int from) {
        int end = Tag.end(text, from);
        if (end < 0) {
            if (Tag.mayStart(text, from)) {
                loose = from;
                return text.length();
            }
            return from + 1;
        }
        Tag.of(text.substring(from, end))
                .filter(tag -> tag.effect().isStyle())
                .ifPresent(tag -> tags = Math.max(0, tags + (tag.closes() ? -1 : 1)));
        return end;
    }

    private int entity(int from) {
        int most = Math.min(text.length(), from + LONGEST_ENTITY);
        String start = text.substring(from, most);
        if (most == text.length() && ENTITIES.stream().anyMatch(e -> e.startsWith(start))) {
            loose = from;
            return text.length();
        }
        return from + 1;
    }

    private int bracketEnd(int at) {
        if (brackets.isEmpty()) {
            return at + 1;
        }
        int start = brackets.pop();
        if (at + 1 == text.length() || text.charAt(at + 1) != '(') {
            return at + 1;
        }
        int depth = 0;
        for (int i = at + 1; i < text.length() && text.charAt(i) != '\n'; i++) {
            char c = text.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth == 0) {
                return i + 1;
            }
        }
        if (text.indexOf('\n', at) >= 0) {
            return at + 1;
        }
        linkText = start;
        linkTextEnd = at;
        return text.length();
    }

    private int emphasis(int from, char mark) {
        int count = Letters.run(text, from, mark);
        int end = from + count;
        int before = from == 0 ? ' ' : text.codePointBefore(from);
        int after = end == text.length() ? ' ' : text.codePointAt(end);
        boolean left = leans(after, before);
        boolean right = leans(before, after);
        boolean opens = left && (mark != '_' || !right || Letters.isPunctuation(before));
        boolean closes = right && (mark != '_' || !left || Letters.isPunctuation(after));
        int rest = closes ? close(mark, count) : count;
        boolean lone = mark == '~' && count == 1;
        if (rest > 0 && opens && !lone && !(count == 1 && Letters.isWord(before))) {
            openers.push(new Opener(mark, from, rest));
        } else if (rest == count && end == text.length()) {
            loose = from;
        }
        return end;
    }

    /** Whether marks flank the character on the near side, given the one on the far side. */
    private static boolean leans(int near, int far) {
        if (Letters.isSpace(near)) {
            return false;
        }
        return !Letters.isPunctuation(near)
                || Letters.isSpace(far)
                || Letters.isPunctuation(far)
                || Letters.isCjk(far)
                || Letters.isWidePunctuation(near);
    }

    /** Closes openers with a number of marks and returns how many marks are left. */
    private int close(char mark, int count) {
        int left = count;
        while (left > 0 && openers.stream().anyMatch(opener -> opener.mark == mark)) {
            Opener last = openers.peek();
            if (last == null || last.mark != mark) {
                openers.pop();
                continue;
            }
            int both = Math.min(left, last.count);
            left -= both;
            last.count -= both;
            if (last.count == 0) {
                openers.pop();
            }
        }
        return left;
    }

    private String closed() {
        String body = body();
        StringBuilder closed = new StringBuilder(body.stripTrailing());
        int cut = closed.length();
        while (!openers.isEmpty() && openers.peek().end >= cut && linkText == NONE) {
            cut = Math.min(cut, openers.pop().from);
            closed.setLength(cut);
            cut = closed.toString().stripTrailing().length();
            closed.setLength(cut);
        }
        for (Opener opener : openers) {
            closed.repeat(opener.mark, opener.count);
        }
        return closed.toString();
    }

    private String body() {
        if (code != NONE) {
            int count = Letters.run(text, code, '`');
            int end = text.length();
            while (end > code + count && text.charAt(end - 1) == '`') {
                end--;
            }
            String content = text.substring(code + count, end);
            return content.isBlank()
                    ? text.substring(0, code)
                    : text.substring(0, end).stripTrailing() + "`".repeat(count);
        }
        if (formula.isPresent()) {
            return formula.get();
        }
        if (linkText != NONE) {
            int start = linkText > 0 && text.charAt(linkText - 1) == '!' ? linkText - 1 : linkText;
            return text.substring(0, start) + text.substring(linkText + 1, linkTextEnd);
        }
        if (loose != NONE) {
            return text.substring(0, loose);
        }
        if (text.endsWith("\\")) {
            return text.substring(0, text.length() - 1);
        }
        return withoutBracket();
    }

    /** The text without an open bracket near its end, which most likely starts a link. */
    private String withoutBracket() {
        Integer bracket = brackets.peek();
        if (bracket == null
                || text.length() - bracket > LONGEST_BRACKET
                || (bracket > 0 && Letters.isWord(text.charAt(bracket - 1)))) {
            return text;
        }
        int start = bracket > 0 && text.charAt(bracket - 1) == '!' ? bracket - 1 : bracket;
        return text.substring(0, start) + text.substring(bracket + 1);
    }
}
