package ink.dong4j.card.markdown;

import ink.dong4j.card.text.Line;
import ink.dong4j.card.text.Span;
import ink.dong4j.card.text.Style;
import ink.dong4j.card.text.Tone;
import ink.dong4j.card.text.Width;
import ink.dong4j.card.text.Wrap;
import java.util.ArrayList;
import java.util.List;

/**
 * A paragraph or a heading that is still arriving. Once it is long enough, its complete sentences are
 * parsed and put on the sheet for good, except their last line, which the next text fills up.
 *
 * @param level the level of a heading, 0 for a paragraph
 * @param open the source that may still be laid out differently
 * @param lastLine the index in it of the last line of the source; negative if that began before it
 * @param carry the last line of what is laid out for good
 * @param glue what separates the carry from the open text: nothing, a space or a hard break
 */
record Prose(int level, String open, int lastLine, Line carry, String glue) implements Leaf {
    /**
     * Chars of open text from which on it may be cut between words, without the end of a sentence.
     */
    private static final int LONG_PART = 600;

    /** Chars of open text at which it is cut anywhere. */
    private static final int LONGEST_PART = 1200;

    /**
     * Columns below which a line of the source is taken to end with a hard break. Models put short lines
     * under each other without the two spaces that Markdown requires for that.
     */
    private static final int SHORT_LINE = 40;

    private static final String HARD_BREAK = "  \n";

    private static final String ENDS = ".!?";
    private static final String WIDE_ENDS = "。！？";
    private static final String QUOTES = "\"')”’";

    static Prose paragraph() {
        return new Prose(0, "", 0, Line.EMPTY, "");
    }

    static Prose heading(int level, boolean plain) {
        Line mark = Line.EMPTY;
        if (level > 2 && !plain) {
            mark = Line.of(Span.of(level == 3 ? "▸ " : "▹ ", style(level)));
        }
        return new Prose(level, "", 0, mark, "");
    }

    /** Whether nothing is laid out for good, so that the block can still become another kind. */
    boolean isWhole() {
        return carry.spans().isEmpty();
    }

    /** The last line of the source; only valid if it is open as a whole. */
    String lastLineText() {
        return open.substring(lastLine);
    }

    /** The paragraph without the last line of its source. */
    Prose withoutLastLine() {
        return new Prose(level, open.substring(0, lastLine).stripTrailing(), 0, carry, glue);
    }

    Prose asHeading(int newLevel) {
        return new Prose(newLevel, open, lastLine, carry, glue);
    }

    /** Adds the next line of the source. */
    Prose line(String text, Sheet sheet) {
        if (open.isEmpty() && carry.spans().isEmpty()) {
            return more(text, sheet);
        }
        String lineBreak = isShort() ? HARD_BREAK : "\n";
        Prose started = new Prose(level, open, open.length() + lineBreak.length(), carry, glue);
        return started.more(lineBreak + text, sheet);
    }

    private boolean isShort() {
        return level == 0
                && lastLine >= 0
                && lastLine < open.length()
                && !open.endsWith("\\")
                && open.length() - lastLine <= SHORT_LINE
                && Width.of(open.substring(lastLine)) < SHORT_LINE;
    }

    /** Adds more of the same line, and lays out for good what is complete. */
    Prose more(String text, Sheet sheet) {
        String all = open + text;
        int start = 0;
        Line rest = carry;
        String between = glue;
        for (int i = open.length(); i < all.length(); i++) {
            if (i - start >= sheet.form.settled() && mayPart(all, start, i)) {
                int end = endOfText(all, start, i);
                List<Line> parsed = Inline.lines(all.substring(start, end), style(level), false);
                rest = settle(joined(rest, between, parsed), sheet);
                between = between(all, end, i);
                start = i;
            }
        }
        return new Prose(level, all.substring(start), lastLine - start, rest, between);
    }

    private Line settle(List<Line> lines, Sheet sheet) {
        List<Line> wrapped = wrapped(lines, sheet);
        if (sheet.form.sentences()) {
            sheet.addAll(wrapped);
            return Line.EMPTY;
        }
        sheet.addAll(wrapped.subList(0, Math.max(0, wrapped.size() - 1)));
        return wrapped.isEmpty() ? Line.EMPTY : wrapped.getLast();
    }

    @Override
    public void end(Sheet sheet) {
        String text = level == 0 ? open : withoutClosingMarks(open);
        List<Line> parsed = Inline.lines(text, style(level), false);
        sheet.addAll(wrapped(joined(carry, glue, parsed), sheet));
    }

    @Override
    public void show(Sheet sheet) {
        if (isTableSoFar(sheet.form)) {
            Table.of(open, sheet);
            return;
        }
        List<Line> parsed = Inline.lines(OpenMarks.closed(open), style(level), true);
        sheet.addAll(wrapped(joined(carry, glue, parsed), sheet));
    }

    /** Whether this is a first line that begins with a bar, most likely the head of a table. */
    private boolean isTableSoFar(Form form) {
        return level == 0
                && !form.plain()
                && isWhole()
                && open.startsWith("|")
                && open.indexOf('\n') < 0;
    }

    private static List<Line> joined(Line carry, String glue, List<Line> parsed) {
        if (carry.spans().isEmpty()) {
            return parsed;
        }
        if (parsed.isEmpty()) {
            return List.of(carry);
        }
        if (glue.equals(HARD_BREAK)) {
            List<Line> apart = new ArrayList<>(List.of(carry));
            apart.addAll(parsed);
            return apart;
        }
        List<Line> joined = new ArrayList<>(parsed);
        List<Span> first = new ArrayList<>(carry.spans());
        if (!glue.isEmpty()) {
            first.add(Span.of(glue));
        }
        first.addAll(parsed.getFirst().spans());
        joined.set(0, new Line(first));
        return joined;
    }

    private static List<Line> wrapped(List<Line> lines, Sheet sheet) {
        int room = sheet.room();
        List<Line> wrapped = new ArrayList<>();
        lines.forEach(line -> wrapped.addAll(Wrap.line(line, room)));
        return wrapped;
    }

    static Style style(int level) {
        Style bold = Style.of(Tone.ACCENT).asBold();
        return switch (level) {
            case 0 -> Style.PLAIN;
            case 1 -> bold.asUnderlined();
            default -> bold;
        };
    }

    /** Whether the text may be cut before a character; what follows that does not matter. */
    private static boolean mayPart(String text, int start, int at) {
        char c = text.charAt(at);
        if (Letters.isSpace(c) || Character.isLowSurrogate(c)) {
            return false;
        }
        int end = endOfText(text, start, at);
        if (end == start) {
            return false;
        }
        int length = at - start;
        if (length >= LONGEST_PART) {
            return true;
        }
        char last = text.charAt(end - 1);
        boolean words = end < at || (Letters.isCjk(last) && Letters.isCjk(c));
        return (isSentenceEnd(text, start, end, at) || (length >= LONG_PART && words))
                && OpenMarks.none(text.substring(start, end));
    }

    private static boolean isSentenceEnd(String text, int start, int end, int at) {
        char c = text.charAt(at);
        char last = text.charAt(end - 1);
        if (WIDE_ENDS.indexOf(last) >= 0) {
            return !Letters.isClosing(c) && c != '\\';
        }
        int from = end - 1;
        while (from > start && QUOTES.indexOf(text.charAt(from)) >= 0) {
            from--;
        }
        char ending = text.charAt(from);
        if (from < end - 1 && WIDE_ENDS.indexOf(ending) >= 0) {
            return !Letters.isClosing(c);
        }
        return end < at && ENDS.indexOf(ending) >= 0 && !Character.isLowerCase(c);
    }

    /** The index of the end of the text before an index, without spaces. */
    private static int endOfText(String text, int start, int at) {
        int end = at;
        while (end > start && Letters.isSpace(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    private static String between(String text, int end, int at) {
        if (end == at) {
            return "";
        }
        String spaces = text.substring(end, at);
        if (spaces.contains(HARD_BREAK)) {
            return HARD_BREAK;
        }
        boolean line = spaces.indexOf('\n') >= 0;
        boolean tight =
                Letters.isUnspaced(text.codePointBefore(end))
                        && Letters.isUnspaced(text.codePointAt(at));
        return line && tight ? "" : " ";
    }

    private static String withoutClosingMarks(String heading) {
        String text = heading.stripTrailing();
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == '#') {
            end--;
        }
        boolean apart = end == 0 || Letters.isSpace(text.charAt(end - 1));
        return apart ? text.substring(0, end) : text;
    }
}
