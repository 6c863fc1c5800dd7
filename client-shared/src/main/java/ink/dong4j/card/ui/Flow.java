package ink.dong4j.card.ui;

import java.util.ArrayList;
import java.util.List;

/** Plain text as lines of a width. Immutable. */
record Flow(int columns, List<String> lines) {
    Flow {
        lines = List.copyOf(lines);
    }

    static Flow of(String text, int columns) {
        List<String> lines = new ArrayList<>();
        if (!text.isEmpty()) {
            text.lines().forEach(line -> lines.addAll(Paragraph.wrap(line, columns)));
        }
        return new Flow(columns, lines);
    }

    int size() {
        return lines.size();
    }

    String line(int index) {
        return lines.get(index);
    }
}
