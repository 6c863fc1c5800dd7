package ink.dong4j.card.ui;

import ink.dong4j.card.i18n.Phrases;
import ink.dong4j.card.text.Line;
import ink.dong4j.card.text.Span;
import ink.dong4j.card.text.Tone;
import ink.dong4j.card.text.Width;
import java.util.ArrayList;
import java.util.List;

/** How the parts of a page come together to a view of the terminal's size. */
final class Page {
    /** Rows from which a title has a blank one below it. */
    private static final int ROOMY = 16;

    private Page() {}

    /** Lines from the top and lines at the bottom, with blank ones between or the upper ones cut. */
    static List<Line> fill(List<Line> top, List<Line> bottom, int rows) {
        int room = Math.max(0, rows - bottom.size());
        List<Line> lines = new ArrayList<>(top.subList(0, Math.min(room, top.size())));
        while (lines.size() < room) {
            lines.add(Line.EMPTY);
        }
        lines.addAll(bottom.subList(0, Math.min(rows, bottom.size())));
        return lines;
    }

    /** The title of a page that is not the first one; the name stands in the rail where there is one. */
    static List<Line> title(Model model, Layout layout, String title) {
        if (layout.isWide()) {
            Line line = Line.of(Span.of(Paint.NO_MARKER), Paint.accent(title));
            return List.of(Line.EMPTY, line, Line.EMPTY);
        }
        String name = Paint.clip(model.card().name(), layout.text() / 2);
        Line line =
                Line.of(Span.of(Paint.NO_MARKER), Paint.accent(name), Paint.muted("  " + title));
        return layout.rows() < ROOMY ? List.of(line) : List.of(line, Line.EMPTY);
    }

    /** The page in its place on the terminal, on a wide one with the menu beside it. */
    static View placed(Model model, Layout layout, MenuItem current, View page) {
        List<Line> lines = layout.isWide() ? beside(model, layout, current, page) : page.lines();
        return new View(
                lines.stream().map(line -> Paint.indented(layout.left(), line)).toList(),
                layout.left() + layout.rail() + page.caretColumn(),
                page.caretRow(),
                page.caretVisible());
    }

    private static List<Line> beside(Model model, Layout layout, MenuItem current, View page) {
        List<Line> rail = rail(model, layout, current);
        List<Line> lines = new ArrayList<>();
        for (int row = 0; row < page.lines().size(); row++) {
            Line left = row < rail.size() ? rail.get(row) : Line.EMPTY;
            Line right = page.lines().get(row);
            if (right.spans().isEmpty()) {
                lines.add(left);
                continue;
            }
            List<Span> spans = new ArrayList<>(left.spans());
            spans.add(Paint.blank(layout.rail() - left.width()));
            spans.addAll(right.spans());
            lines.add(new Line(spans));
        }
        return lines;
    }

    private static List<Line> rail(Model model, Layout layout, MenuItem current) {
        int columns = layout.rail() - 2 * Layout.MARKER;
        List<Line> lines = new ArrayList<>();
        lines.add(Line.EMPTY);
        lines.add(
                Line.of(
                        Span.of(Paint.NO_MARKER),
                        Paint.accent(Paint.clip(model.card().name(), columns))));
        lines.addAll(
                Paint.paragraph(
                        PlainText.subtitle(model.card(), model.lang()), columns, Tone.MUTED));
        lines.add(Line.EMPTY);
        lines.addAll(menu(model, current, columns, false));
        return lines;
    }

    /** The menu, its current item marked. */
    static List<Line> menu(Model model, MenuItem current, int columns, boolean explained) {
        Phrases phrases = Phrases.of(model.lang());
        int widest = 0;
        for (MenuItem item : MenuItem.values()) {
            widest = Math.max(widest, label(item, phrases).length());
        }
        List<Line> lines = new ArrayList<>();
        for (MenuItem item : MenuItem.values()) {
            boolean marked = item == current;
            String label = Paint.clip(label(item, phrases), columns);
            List<Span> spans = new ArrayList<>();
            // Only the marker tells the item: a move repaints two cells, whatever the link.
            spans.add(marked ? Paint.bold(Paint.PROMPT) : Span.of(Paint.NO_MARKER));
            spans.add(Span.of(label));
            Line line = new Line(spans);
            lines.add(explained ? explained(line, item.hint(phrases).text(), columns) : line);
        }
        return lines;
    }

    private static Line explained(Line label, String text, int columns) {
        int column = Layout.MARKER + 24;
        int room = Layout.MARKER + columns - column;
        if (Width.of(text) > room) {
            return label;
        }
        List<Span> spans = new ArrayList<>(label.spans());
        spans.add(Paint.blank(column - label.width()));
        spans.add(Paint.muted(text));
        return new Line(spans);
    }

    private static String label(MenuItem item, Phrases phrases) {
        return item.number() + " " + item.hint(phrases).key();
    }
}
