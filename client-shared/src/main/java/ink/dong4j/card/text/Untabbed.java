package ink.dong4j.card.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Replaces what cannot be wrapped: tabs by spaces, and a cluster wider than a line by {@code ?}.
 */
final class Untabbed {
    private static final String STAND_IN = "?";

    private Untabbed() {}

    static Line line(Line line, int columns) {
        if (columns > 1 && !hasTab(line)) {
            return line;
        }
        List<Span> flat = new ArrayList<>();
        int column = 0;
        for (Span span : line.spans()) {
            StringBuilder text = new StringBuilder();
            Clusters clusters = new Clusters(span.text());
            while (clusters.next()) {
                if (span.text().charAt(clusters.start()) == '\t') {
                    int spaces = Wrap.TAB_COLUMNS - column % Wrap.TAB_COLUMNS;
                    text.repeat(' ', spaces);
                    column += spaces;
                } else if (clusters.width() > columns) {
                    text.append(STAND_IN);
                    column++;
                } else {
                    text.append(span.text(), clusters.start(), clusters.end());
                    column += clusters.width();
                }
            }
            flat.add(new Span(text.toString(), span.style(), span.href()));
        }
        return new Line(flat);
    }

    private static boolean hasTab(Line line) {
        for (Span span : line.spans()) {
            if (span.text().indexOf('\t') >= 0) {
                return true;
            }
        }
        return false;
    }
}
