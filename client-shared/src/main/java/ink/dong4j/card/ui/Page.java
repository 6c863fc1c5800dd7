package ink.dong4j.card.ui;

import ink.dong4j.card.layout.Layout;
import ink.dong4j.card.layout.Paint;
import ink.dong4j.card.text.Line;
import ink.dong4j.card.text.Span;
import ink.dong4j.card.text.Style;
import ink.dong4j.card.text.Tone;
import ink.dong4j.card.text.View;
import ink.dong4j.card.text.Width;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How the parts of a page come together to a view of the terminal's size. */
public final class Page {
    /** Cells below which the begin of a title's end tells nothing. */
    private static final int SHORTEST_END = 16;

    private Page() {}

    /** Lines from the top and lines at the bottom, with blank ones between or the upper ones cut. */
    public static List<Line> fill(List<Line> top, List<Line> bottom, int rows) {
        int room = Math.max(0, rows - bottom.size());
        List<Line> lines = new ArrayList<>(top.subList(0, Math.min(room, top.size())));
        while (lines.size() < room) {
            lines.add(Line.EMPTY);
        }
        lines.addAll(bottom.subList(0, Math.min(rows, bottom.size())));
        return lines;
    }

    /** A page without a prompt: its lines from the top, and the keys in the footer. */
    public static View view(
            Model model, Layout layout, List<Line> lines, KeyHints hints, int caretRow) {
        List<Line> footer = Footer.of(model, layout, hints.all());
        return new View(fill(lines, footer, layout.rows()), 0, caretRow, false);
    }

    /** The rows between so many rows at the top and the footer; negative where there are none. */
    public static int room(Model model, Layout layout, int top) {
        return layout.rows() - top - Footer.rows(model, layout);
    }

    /** The title of a page that is not the first one; the name stands in the rail where there is one. */
    public static List<Line> title(Model model, Layout layout, String title) {
        return title(model, layout, title, "");
    }

    /** As {@link #title(Model, Layout, String)}, with something at its right end where there is room. */
    public static List<Line> title(Model model, Layout layout, String title, String end) {
        Line line = ended(left(model, layout, title), end, layout);
        if (layout.isWide()) {
            return List.of(Line.EMPTY, line, Line.EMPTY);
        }
        return layout.isLow() ? List.of(line) : List.of(line, Line.EMPTY);
    }

    /** Whether the title has room for something whole at its right end. */
    public static boolean endFits(Model model, Layout layout, String title, String end) {
        return room(left(model, layout, title), layout) >= Width.of(end);
    }

    private static Line left(Model model, Layout layout, String title) {
        if (layout.isWide()) {
            return Line.of(Span.of(Paint.NO_MARKER), Paint.accent(title));
        }
        String name = Width.clip(model.card().name(), layout.text() / 2);
        return Line.of(Span.of(Paint.NO_MARKER), Paint.accent(name), Paint.muted("  " + title));
    }

    private static int room(Line left, Layout layout) {
        return layout.page() - left.width() - 2;
    }

    private static Line ended(Line left, String end, Layout layout) {
        int room = room(left, layout);
        boolean fits = Width.of(end) <= room;
        return end.isEmpty() || (!fits && room < SHORTEST_END)
                ? left
                : Paint.ends(left, Line.of(Paint.muted(Width.clip(end, room))), layout.page());
    }

    /** What happens with the visitor's words. */
    public static List<Line> notice(Model model, Layout layout) {
        List<String> notice = Privacy.notice(model, layout.text());
        return Paint.block(Span.of(Paint.NO_MARKER), notice, Style.of(Tone.MUTED));
    }

    /** The page in its place on the terminal, on a wide one with the menu beside it. */
    static View placed(Model model, Layout layout, Menu menu, View page) {
        if (!layout.isWide() && layout.left() == 0) {
            return page;
        }
        List<Line> lines = layout.isWide() ? beside(model, layout, menu, page) : page.lines();
        return new View(
                indented(layout.left(), lines),
                layout.left() + layout.rail() + page.caretColumn(),
                page.caretRow(),
                page.caretVisible(),
                page.reports());
    }

    private static List<Line> indented(int columns, List<Line> lines) {
        List<Line> indented = new ArrayList<>(lines.size());
        for (Line line : lines) {
            indented.add(Paint.indented(columns, line));
        }
        return indented;
    }

    /** The item of the rail's menu that stands on a cell of the terminal. */
    static Optional<MenuItem> railItem(Model model, Layout layout, int column, int row) {
        boolean inside = layout.isWide() && column < layout.left() + layout.rail();
        return inside
                ? railMenu(model, layout)
                        .at(column - layout.left(), row - owner(model, layout).size())
                : Optional.empty();
    }

    /** Where the items of the menu stand in the rail of a wide window. */
    public static MenuGrid railMenu(Model model, Layout layout) {
        int room = layout.rows() - owner(model, layout).size();
        return MenuGrid.of(model, railColumns(layout), room);
    }

    private static int railColumns(Layout layout) {
        return layout.rail() - 2 * Layout.MARKER;
    }

    private static List<Line> beside(Model model, Layout layout, Menu menu, View page) {
        List<Line> rail = rail(model, layout, menu);
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

    private static List<Line> rail(Model model, Layout layout, Menu menu) {
        List<Line> lines = new ArrayList<>(owner(model, layout));
        MenuGrid grid = MenuGrid.of(model, railColumns(layout), layout.rows() - lines.size());
        lines.addAll(menu.lines(model, grid, railColumns(layout), false));
        return lines;
    }

    /** What stands above the rail's menu. */
    private static List<Line> owner(Model model, Layout layout) {
        int columns = railColumns(layout);
        List<Line> lines = new ArrayList<>();
        lines.add(Line.EMPTY);
        lines.add(
                Line.of(
                        Span.of(Paint.NO_MARKER),
                        Paint.accent(Width.clip(model.card().name(), columns))));
        lines.addAll(
                Paint.paragraph(
                        PlainText.subtitle(model.card(), model.lang()), columns, Tone.MUTED));
        lines.add(Line.EMPTY);
        return lines;
    }
}
