package ink.dong4j.card.transcript;

import ink.dong4j.card.text.Paragraph;
import java.util.ArrayList;
import java.util.List;

/** Plain text as lines of a width. Immutable. */
public record WrappedText(int columns, List<String> lines) {
    public WrappedText {
        lines = List.copyOf(lines);
    }

    static WrappedText of(String text, int columns) {
        List<String> lines = new ArrayList<>();
        if (!text.isEmpty()) {
            text.lines().forEach(line -> lines.addAll(Paragraph.wrap(line, columns)));
        }
        return new WrappedText(columns, lines);
    }

    public int size() {
        return lines.size();
    }

    public String line(int index) {
        return lines.get(index);
    }
}
