package ink.dong4j.card.markdown;

import ink.dong4j.card.text.Line;
import ink.dong4j.card.text.Span;
import ink.dong4j.card.text.Style;
import ink.dong4j.card.text.Wrap;
import java.util.ArrayList;
import java.util.List;

/** A cell of a table: its lines, which are several where tags break it. */
record Cell(List<Line> lines) {
    static final Cell EMPTY = new Cell(List.of());

    static Cell of(String text, Style style) {
        return new Cell(Inline.lines(text, style, false));
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    /** The columns of its widest line. */
    int width() {
        return lines.stream().mapToInt(Line::width).max().orElse(0);
    }

    List<Line> wrapped(int columns) {
        return lines.stream().flatMap(line -> Wrap.line(line, columns).stream()).toList();
    }

    /** The spans of all lines, with spaces between the lines. */
    List<Span> spans() {
        List<Span> spans = new ArrayList<>();
        for (Line line : lines) {
            if (!spans.isEmpty()) {
                spans.add(Span.of(" "));
            }
            spans.addAll(line.spans());
        }
        return spans;
    }
}
