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

/** The markers, rules, tables and paragraphs that every page is made of. */
public final class Paint {
    // Terminals agree on the width of every character that the interface uses.
    public static final String PROMPT = "\u203A ";

    public static final String REPLY = "\u2219 ";
    public static final String NO_MARKER = "  ";

    public static final String GAP = "   ";

    private Paint() {}

    public static Span bold(String text) {
        return Span.of(text, Style.PLAIN.asBold());
    }

    public static Span muted(String text) {
        return Span.of(text, Tone.MUTED);
    }

    public static Span accent(String text) {
        return Span.of(text, Style.of(Tone.ACCENT).asBold());
    }

    public static Span blank(int columns) {
        return Span.of(" ".repeat(Math.max(0, columns)));
    }

    /** A rule is underlined blanks: nothing for a screen reader to read out. */
    public static Span rule(int columns) {
        return Span.of(" ".repeat(Math.max(0, columns)), Style.of(Tone.RULE).asUnderlined());
    }

    /** A rule under or over a page's text. */
    public static Line ruled(Layout layout) {
        return Line.of(Span.of(NO_MARKER), rule(layout.text()));
    }

    /** A line with something at its right end, if there is room for both. */
    public static Line ends(Line left, Line right, int columns) {
        int gap = columns - left.width() - right.width();
        if (gap < 2) {
            return left;
        }
        List<Span> spans = new ArrayList<>(left.spans());
        spans.add(blank(gap));
        spans.addAll(right.spans());
        return new Line(spans);
    }

    public static Line indented(int columns, Line line) {
        if (columns == 0 || line.spans().isEmpty()) {
            return line;
        }
        List<Span> spans = new ArrayList<>();
        spans.add(blank(columns));
        spans.addAll(line.spans());
        return new Line(spans);
    }

    /** Keys and what they do in one line; the last ones fall away where there is no room. */
    public static Line hints(List<Hint> hints, int columns) {
        List<Span> spans = new ArrayList<>();
        int used = 0;
        for (Hint hint : hints) {
            String text = " " + hint.text();
            int more = Width.of(hint.key()) + Width.of(text) + (used == 0 ? 0 : GAP.length());
            if (used + more > columns) {
                break;
            }
            if (used > 0) {
                spans.add(Span.of(GAP));
            }
            spans.add(bold(hint.key()));
            spans.add(muted(text));
            used += more;
        }
        return new Line(spans);
    }

    /** Hints below each other, their texts in one column, or under their keys where it is narrow. */
    public static List<Line> table(List<Hint> hints, int columns) {
        int keys = hints.stream().mapToInt(hint -> Width.of(hint.key())).max().orElse(0) + 2;
        boolean stacked = columns - keys < 24;
        List<Line> lines = new ArrayList<>();
        for (Hint hint : hints) {
            int indent = stacked ? 2 : keys;
            List<String> texts = Paragraph.wrap(hint.text(), columns - indent);
            if (stacked) {
                Paragraph.wrap(hint.key(), columns).forEach(key -> lines.add(Line.of(bold(key))));
            }
            for (int i = 0; i < texts.size(); i++) {
                Span before =
                        i == 0 && !stacked ? bold(Width.pad(hint.key(), keys)) : blank(indent);
                lines.add(Line.of(before, muted(texts.get(i))));
            }
        }
        return lines;
    }

    /** Text in lines of one style behind the markers' cells. */
    public static List<Line> block(Span marker, List<String> texts, Style style) {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            Span before = i == 0 ? marker : Span.of(NO_MARKER);
            lines.add(Line.of(before, Span.of(texts.get(i), style)));
        }
        return lines;
    }

    public static List<Line> paragraph(String text, int columns, Tone tone) {
        return block(Span.of(NO_MARKER), Paragraph.wrap(text, columns), Style.of(tone));
    }
}
