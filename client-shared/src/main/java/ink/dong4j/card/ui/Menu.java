package ink.dong4j.card.ui;

import ink.dong4j.card.i18n.Phrases;
import ink.dong4j.card.layout.Layout;
import ink.dong4j.card.layout.Paint;
import ink.dong4j.card.text.Line;
import ink.dong4j.card.text.Span;
import ink.dong4j.card.text.Width;
import java.util.ArrayList;
import java.util.List;

/** The menu with one of its items told apart from the others. */
public record Menu(MenuItem item, Mark mark) {
    private static final int EXPLAINED_FROM = 24;

    /** How the item is told apart. */
    public enum Mark {
        /** Enter opens it. */
        CHOSEN,
        /** It is what the visitor looks at. */
        OPEN,
        /** Not at all: Enter does something else. */
        NONE
    }

    /** The menu beside a screen that one of its items opened. */
    public static Menu open(MenuItem item) {
        return new Menu(item, Mark.OPEN);
    }

    /** The items where they stand; in one column with what each is for, if that is wanted. */
    public List<Line> lines(Model model, MenuGrid grid, int columns, boolean explained) {
        List<Line> lines = new ArrayList<>();
        for (int row = 0; row < grid.rows(); row++) {
            Line line = Line.EMPTY;
            int start = 0;
            for (int i = row; i < grid.items().size(); i += grid.rows()) {
                List<Span> spans = new ArrayList<>(line.pad(start).spans());
                spans.addAll(cell(grid.items().get(i), grid.labels().get(i)).spans());
                line = new Line(spans);
                start += grid.widths().get(i / grid.rows());
            }
            lines.add(line);
        }
        return explained && grid.isList() ? explained(lines, model, columns) : lines;
    }

    private Line cell(MenuItem each, String label) {
        return each.equals(item) ? marked(label) : Line.of(Span.of(Paint.NO_MARKER + label));
    }

    private Line marked(String label) {
        return switch (mark) {
            // Only the marker tells the item: a move repaints two cells, whatever the link.
            case CHOSEN -> Line.of(Paint.bold(Paint.PROMPT), Span.of(label));
            case OPEN -> Line.of(Span.of(Paint.NO_MARKER), Paint.bold(label));
            case NONE -> Line.of(Span.of(Paint.NO_MARKER + label));
        };
    }

    /** With what each is for behind it, where there is room for all of them. */
    private static List<Line> explained(List<Line> labels, Model model, int columns) {
        List<String> texts =
                model.menu().stream()
                        .map(item -> item.hint(Phrases.of(model.lang())).text())
                        .toList();
        int widest = texts.stream().mapToInt(Width::of).max().orElse(0);
        int label = labels.stream().mapToInt(Line::width).max().orElse(0);
        int room = Layout.MARKER + columns - widest;
        if (room < label + Paint.GAP.length()) {
            return labels;
        }
        int column = Math.min(Layout.MARKER + EXPLAINED_FROM, room);
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            Line line = labels.get(i);
            lines.add(line.plus(Paint.blank(column - line.width()), Paint.muted(texts.get(i))));
        }
        return lines;
    }
}
