package ink.dong4j.card.markdown;

import ink.dong4j.card.markdown.TableCells.Side;
import ink.dong4j.card.text.Line;
import ink.dong4j.card.text.Span;
import ink.dong4j.card.text.Style;
import ink.dong4j.card.text.Tone;
import ink.dong4j.card.text.Wrap;
import java.util.ArrayList;
import java.util.List;

/**
 * The layout of table rows: in columns, or as a list of named values for each row where the columns do
 * not fit. In a plain form, each row is one line of named values.
 *
 * @param sides the alignment of each column
 * @param widths the width of each column, in terminal columns; empty when there is no layout in columns
 */
record Grid(List<Side> sides, List<Integer> widths) {
    private static final int GAP = 2;
    private static final int INDENT = 2;

    /** From this many terminal columns on, the continuation of a long value is indented. */
    private static final int HANGING_FROM = 24;

    /** The least width, in terminal columns, to which a column is narrowed. */
    private static final int NARROWEST = 8;

    private static final Style HEAD = Style.PLAIN.asBold().asUnderlined();

    /** The layout that fits these rows into the room of a sheet. */
    static Grid of(List<Side> sides, Series<List<Cell>> rows, Sheet sheet) {
        int room = sheet.room() - GAP * (sides.size() - 1);
        if (sheet.form.plain() || room < sides.size()) {
            return new Grid(sides, List.of());
        }
        int[] widths = new int[sides.size()];
        for (int row = 0; row < rows.size(); row++) {
            for (int i = 0; i < widths.length; i++) {
                int width = Math.min(rows.get(row).get(i).width(), room);
                widths[i] = Math.max(widths[i], Math.max(1, width));
            }
        }
        return new Grid(sides, fitted(widths, room));
    }

    /** Narrows the widest columns until all fit; empty if they cannot. */
    private static List<Integer> fitted(int[] widths, int room) {
        int sum = 0;
        for (int width : widths) {
            sum += width;
        }
        for (; sum > room; sum--) {
            int widest = 0;
            for (int i = 1; i < widths.length; i++) {
                widest = widths[i] > widths[widest] ? i : widest;
            }
            if (widths[widest] <= NARROWEST) {
                return List.of();
            }
            widths[widest]--;
        }
        List<Integer> fitted = new ArrayList<>();
        for (int width : widths) {
            fitted.add(width);
        }
        return fitted;
    }

    /** Adds a row to a sheet; without columns the head is part of each row and adds nothing. */
    void add(List<Cell> head, List<Cell> row, boolean isHead, Sheet sheet) {
        if (!widths.isEmpty()) {
            sheet.begin();
            addRow(row, isHead, sheet);
        } else if (!isHead) {
            sheet.begin();
            if (sheet.form.plain()) {
                addSentence(head, row, sheet);
            } else {
                addRecord(head, row, sheet);
            }
        }
    }

    private void addRow(List<Cell> row, boolean isHead, Sheet sheet) {
        List<List<Line>> cells = new ArrayList<>();
        int height = 1;
        for (int i = 0; i < row.size(); i++) {
            List<Line> cell = row.get(i).wrapped(widths.get(i));
            cells.add(cell);
            height = Math.max(height, cell.size());
        }
        for (int y = 0; y < height; y++) {
            sheet.add(lineOf(cells, y, isHead && y == height - 1));
        }
    }

    private Line lineOf(List<List<Line>> cells, int y, boolean ruled) {
        List<Span> spans = new ArrayList<>();
        int pending = 0;
        for (int i = 0; i < cells.size(); i++) {
            Line cell = y < cells.get(i).size() ? cells.get(i).get(y) : Line.EMPTY;
            int free = widths.get(i) - cell.width();
            int before =
                    switch (sides.get(i)) {
                        case LEFT -> 0;
                        case CENTER -> free / 2;
                        case RIGHT -> free;
                    };
            blank(spans, pending + (cell.spans().isEmpty() ? 0 : before), ruled);
            pending = free + GAP - before;
            if (cell.spans().isEmpty()) {
                pending += before;
            }
            for (Span span : cell.spans()) {
                Style style = ruled ? span.style().asUnderlined() : span.style();
                spans.add(new Span(span.text(), style, span.href()));
            }
        }
        if (ruled) {
            blank(spans, pending - GAP, true);
        }
        return new Line(spans);
    }

    private static void blank(List<Span> spans, int columns, boolean ruled) {
        if (columns > 0) {
            spans.add(Span.of(" ".repeat(columns), ruled ? HEAD : Style.PLAIN));
        }
    }

    /** Adds a line for each value, after the name of its column; all but the first are indented. */
    private static void addRecord(List<Cell> head, List<Cell> row, Sheet sheet) {
        int indent = 0;
        for (int i = 0; i < row.size(); i++) {
            if (!row.get(i).isEmpty()) {
                List<Span> spans = new ArrayList<>(head.get(i).spans());
                spans.add(Span.of(": ", Tone.MUTED));
                for (Line line : row.get(i).lines()) {
                    spans.addAll(line.spans());
                    addHanging(new Line(spans), indent, sheet);
                    indent = INDENT;
                    spans.clear();
                }
            }
        }
    }

    private static void addHanging(Line line, int indent, Sheet sheet) {
        if (sheet.room() < HANGING_FROM) {
            sheet.addAll(Wrap.line(indented(indent, line), sheet.room()));
            return;
        }
        int at = indent;
        for (Line part : Wrap.line(line, sheet.room() - indent - INDENT)) {
            sheet.add(indented(at, part));
            at = indent + INDENT;
        }
    }

    private static Line indented(int columns, Line line) {
        List<Span> spans = new ArrayList<>();
        blank(spans, columns, false);
        spans.addAll(line.spans());
        return new Line(spans);
    }

    /** Adds the head of a table without rows as one line. */
    static void addHeadAlone(List<Cell> head, Sheet sheet) {
        List<Span> spans = new ArrayList<>();
        for (Cell cell : head) {
            if (!spans.isEmpty()) {
                spans.add(Span.of("; "));
            }
            spans.addAll(cell.spans());
        }
        sheet.begin();
        sheet.addAll(Wrap.line(new Line(spans), sheet.room()));
    }

    /** Adds a row as one line, each value after the name of its column. */
    private static void addSentence(List<Cell> head, List<Cell> row, Sheet sheet) {
        List<Span> spans = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            if (!row.get(i).isEmpty()) {
                spans.add(Span.of(spans.isEmpty() ? "" : "; "));
                spans.addAll(head.get(i).spans());
                spans.add(Span.of(": "));
                spans.addAll(row.get(i).spans());
            }
        }
        spans.removeIf(span -> span.text().isEmpty());
        if (!spans.isEmpty()) {
            sheet.add(new Line(spans));
        }
    }
}
