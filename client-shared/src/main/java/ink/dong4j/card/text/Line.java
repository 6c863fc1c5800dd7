package ink.dong4j.card.text;

import java.util.ArrayList;
import java.util.List;

/** One line of styled text. Immutable. */
public record Line(List<Span> spans) {
    public static final Line EMPTY = new Line(List.of());

    private static final String ELLIPSIS = "…";

    public Line {
        spans = List.copyOf(spans);
    }

    public static Line of(Span... spans) {
        return new Line(List.of(spans));
    }

    public static Line of(String text) {
        return text.isEmpty() ? EMPTY : of(Span.of(text));
    }

    public static Line of(String text, Tone tone) {
        return text.isEmpty() ? EMPTY : of(Span.of(text, tone));
    }

    /** The text of all spans, without style. */
    public String text() {
        if (spans.size() == 1) {
            return spans.getFirst().text();
        }
        StringBuilder text = new StringBuilder();
        for (Span span : spans) {
            text.append(span.text());
        }
        return text.toString();
    }

    /** Columns that the line takes on a terminal. */
    public int width() {
        int columns = 0;
        for (Span span : spans) {
            columns += Width.of(span.text());
        }
        return columns;
    }

    /** The line cut to the columns, with {@code …} in the last one if something was cut. */
    public Line truncate(int columns) {
        if (width() <= columns) {
            return this;
        }
        List<Span> kept = new ArrayList<>();
        int left = columns - Width.of(ELLIPSIS);
        for (Span span : spans) {
            int width = Width.of(span.text());
            if (width > left) {
                String start = span.text().substring(0, Width.fitting(span.text(), left));
                kept.add(new Span(start + ELLIPSIS, span.style(), span.href()));
                break;
            }
            kept.add(span);
            left -= width;
        }
        return columns <= 0 ? EMPTY : new Line(kept);
    }

    /** The line filled with spaces to at least the columns. */
    public Line pad(int columns) {
        int missing = columns - width();
        return missing <= 0 ? this : plus(Span.of(" ".repeat(missing)));
    }

    /** The line followed by more. */
    public Line plus(Span... more) {
        List<Span> all = new ArrayList<>(spans);
        all.addAll(List.of(more));
        return new Line(all);
    }
}
