package ink.dong4j.card.text;

import java.util.List;
import java.util.stream.Collectors;

/** One line of styled text. Immutable. */
public record Line(List<Span> spans) {
    public static final Line EMPTY = new Line(List.of());

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
        return spans.stream().map(Span::text).collect(Collectors.joining());
    }
}
