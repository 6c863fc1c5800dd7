package ink.dong4j.card.text;

import java.util.ArrayList;
import java.util.List;

/** Plain text cut into lines of a width. */
public final class Paragraph {
    private Paragraph() {}

    /** The lines of a text, at least one; none is wider than the columns. */
    public static List<String> wrap(String text, int columns) {
        List<String> lines = new ArrayList<>();
        for (Line line : Wrap.text(text, Style.PLAIN, Math.max(1, columns))) {
            lines.add(line.text());
        }
        return lines;
    }
}
