package ink.dong4j.card.layout;

import ink.dong4j.card.i18n.Hint;
import ink.dong4j.card.text.Line;
import ink.dong4j.card.text.Paragraph;
import ink.dong4j.card.text.Span;
import ink.dong4j.card.text.Style;
import ink.dong4j.card.text.Tone;
import ink.dong4j.card.text.Width;
import java.util.ArrayList;
import java.util.List;

/**
 * What the card itself says in the conversation. Each note begins with a marker in the cells where
 * no text of a visitor or a model ever stands, so that none of them can say the same.
 */
public final class CardNotes {
    private static final String MARKER = "\u25E6 ";

    private CardNotes() {}

    public static Span marker() {
        return Paint.muted(MARKER);
    }

    public static List<Line> sentence(String text, Tone tone, int columns) {
        return Paint.block(marker(), Paragraph.wrap(text, columns), Style.of(tone));
    }

    /** A sentence with a key behind it, or on a line of its own where it is narrow. */
    public static List<Line> hinted(String text, Hint hint, int columns) {
        return hinted(sentence(text, Tone.MUTED, columns), hint, columns);
    }

    /** The same behind lines, of which the last one may hold no more than its marker. */
    public static List<Line> hinted(List<Line> before, Hint hint, int columns) {
        List<Line> lines = new ArrayList<>(before);
        Line key = Paint.hints(List.of(hint), columns);
        Line last = lines.getLast();
        boolean beside =
                last.width() - Layout.MARKER + Width.of(Paint.GAP) + key.width() <= columns;
        List<Span> spans = new ArrayList<>();
        if (beside) {
            spans.addAll(lines.removeLast().spans());
            if (last.width() > Layout.MARKER) {
                spans.add(Span.of(Paint.GAP));
            }
        } else {
            spans.add(Span.of(Paint.NO_MARKER));
        }
        spans.addAll(key.spans());
        lines.add(new Line(spans));
        return lines;
    }
}
