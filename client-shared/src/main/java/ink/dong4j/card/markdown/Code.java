package ink.dong4j.card.markdown;

import ink.dong4j.card.text.Line;
import ink.dong4j.card.text.Span;
import ink.dong4j.card.text.Tone;
import ink.dong4j.card.text.Wrap;
import java.util.ArrayList;
import java.util.List;

/**
 * A code block. Its lines are laid out as they come and do not change any more.
 *
 * @param fence the character of its fence; a space for an indented block
 * @param length the length of the fence
 * @param indent spaces before the fence, which are removed from its lines
 * @param state the state of the highlighter after the last line
 * @param text the code so far
 * @param blanks empty lines at the end, which belong to the block if more code follows
 * @param midLine whether the last line is not complete
 */
record Code(
        char fence,
        int length,
        int indent,
        Lexer lexer,
        int state,
        Source text,
        int blanks,
        boolean midLine)
        implements Leaf {
    private static final int INDENT = 2;
    private static final Span CONTINUED = Span.of("↳ ", Tone.MUTED);
    private static final int ROOM_FOR_MARKS = 16;

    /** The parts of a wrapped line keep its indent up to one part in this many of the columns. */
    private static final int INDENT_SHARE = 3;

    static Code fenced(char fence, int length, int indent, String info) {
        Lexer lexer = Lexer.of(info);
        return new Code(fence, length, indent, lexer, Lexer.START, Source.EMPTY, 0, false);
    }

    static Code indented() {
        return new Code(' ', 0, 0, Lexer.of(""), Lexer.START, Source.EMPTY, 0, false);
    }

    boolean isFenced() {
        return fence != ' ';
    }

    /** Whether an incomplete line may become the closing fence. */
    boolean isFenceSoFar(String line) {
        int at = Letters.indent(line, 0);
        return at < line.length() && Letters.run(line, at, fence) == line.length() - at;
    }

    boolean isClosedBy(String line) {
        int at = Letters.indent(line, 0);
        int run = Letters.run(line, at, fence);
        return at < 4 && run >= length && line.substring(at + run).isBlank();
    }

    /** Adds an empty line. */
    Code blank() {
        return new Code(fence, length, indent, lexer, state, text, blanks + 1, false);
    }

    /** Adds a line, or the start of one that is not whole. */
    Code line(String line, boolean whole, Sheet sheet) {
        Code code = this;
        for (int i = 0; i < blanks; i++) {
            code = code.part("", true, sheet);
        }
        String own = line.substring(Math.min(indent, Letters.indent(line, 0)));
        return code.part(own, whole, sheet);
    }

    /** Adds a part of a line, of bounded length, and lays it out. */
    Code part(String part, boolean ends, Sheet sheet) {
        List<Span> spans = new ArrayList<>();
        int next = lexer.line(part, state, spans);
        if (!midLine) {
            sheet.begin();
        }
        if (!midLine || !part.isEmpty()) {
            add(new Line(spans), sheet);
        }
        Source longer = text.append(ends ? part + "\n" : part);
        return new Code(fence, length, indent, lexer, next, longer, 0, !ends);
    }

    private void add(Line line, Sheet sheet) {
        int room = sheet.room();
        boolean marks = !sheet.form.plain() && room >= ROOM_FOR_MARKS;
        Span before = marks ? Span.of(" ".repeat(INDENT)) : Span.of("");
        int inside = room - before.text().length();
        List<Line> whole = Wrap.line(line, inside);
        if (!marks || (whole.size() == 1 && !midLine)) {
            whole.forEach(part -> sheet.add(behind(before, part)));
            return;
        }
        String text = line.text();
        int own = midLine ? 0 : Math.min(Letters.indent(text, 0), inside / INDENT_SHARE);
        String lead = " ".repeat(own);
        int rest = inside - own - CONTINUED.text().length();
        boolean first = !midLine;
        for (Line part : Wrap.line(from(line, own), rest)) {
            String mark = first ? "" : CONTINUED.text();
            first = false;
            List<Span> spans = new ArrayList<>();
            spans.add(before);
            spans.add(Span.of(mark + lead, Tone.MUTED));
            spans.addAll(part.spans());
            spans.removeIf(span -> span.text().isEmpty());
            sheet.add(new Line(spans));
        }
    }

    private static Line behind(Span before, Line part) {
        if (part.spans().isEmpty() || before.text().isEmpty()) {
            return part;
        }
        List<Span> spans = new ArrayList<>(List.of(before));
        spans.addAll(part.spans());
        return new Line(spans);
    }

    /** The line without its first characters. */
    private static Line from(Line line, int spaces) {
        List<Span> spans = new ArrayList<>();
        int left = spaces;
        for (Span span : line.spans()) {
            int cut = Math.min(left, span.text().length());
            left -= cut;
            spans.add(new Span(span.text().substring(cut), span.style(), span.href()));
        }
        spans.removeIf(span -> span.text().isEmpty());
        return new Line(spans);
    }

    /** The code for the clipboard: without the last line break. */
    String copy() {
        String all = text.text();
        return all.endsWith("\n") ? all.substring(0, all.length() - 1) : all;
    }

    @Override
    public void end(Sheet sheet) {}

    @Override
    public void show(Sheet sheet) {}
}
