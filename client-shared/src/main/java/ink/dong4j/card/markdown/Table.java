package ink.dong4j.card.markdown;

import ink.dong4j.card.markdown.TableCells.Side;
import ink.dong4j.card.text.Style;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * A table that is still arriving. Its head and first rows decide the widths of its columns; when it has
 * ended, it is laid out again by all its rows.
 *
 * @param sides the alignment of each column
 * @param rows the cells, the head first
 * @param grid the layout of the rows
 * @param before the sheet as it was before the table
 */
record Table(List<Side> sides, Series<List<Cell>> rows, Grid grid, Sheet before) implements Leaf {
    /** Rows, with the head, that are laid out again when one is added. */
    private static final int DECIDING_ROWS = 3;

    private static final Style HEAD = Style.PLAIN.asBold();

    /** The table that begins with a head and a delimiter row, if these are such lines. */
    static Optional<Table> of(String head, String dashes, Sheet sheet) {
        if (head.indexOf('|') < 0 && dashes.indexOf('|') < 0) {
            return Optional.empty();
        }
        return TableCells.sides(dashes)
                .filter(sides -> sides.size() == TableCells.of(head).size())
                .map(sides -> start(head, sides, sheet));
    }

    /** A table of a head whose delimiter row has not come yet. */
    static Table of(String head, Sheet sheet) {
        return start(head, Collections.nCopies(TableCells.of(head).size(), Side.LEFT), sheet);
    }

    private static Table start(String head, List<Side> sides, Sheet sheet) {
        Series<List<Cell>> rows = Series.<List<Cell>>empty().plus(cells(head, sides.size(), HEAD));
        Table table = new Table(sides, rows, new Grid(sides, List.of()), sheet.copy());
        return table.laidOut(sheet);
    }

    /** Adds a row. */
    Table row(String text, Sheet sheet) {
        Series<List<Cell>> more = rows.plus(cells(text, sides.size(), Style.PLAIN));
        Table longer = new Table(sides, more, grid, before);
        if (more.size() <= DECIDING_ROWS && !sheet.form.plain()) {
            return longer.laidOut(sheet);
        }
        grid.add(more.get(0), more.last(), false, sheet);
        return longer;
    }

    private Table laidOut(Sheet sheet) {
        sheet.become(before);
        Grid fitting = Grid.of(sides, rows, sheet);
        for (int i = 0; i < rows.size(); i++) {
            fitting.add(rows.get(0), rows.get(i), i == 0, sheet);
        }
        if (rows.size() == 1 && fitting.widths().isEmpty() && !sheet.form.plain()) {
            Grid.addHeadAlone(rows.get(0), sheet);
        }
        return new Table(sides, rows, fitting, before);
    }

    @Override
    public void end(Sheet sheet) {
        if (rows.size() > DECIDING_ROWS && !sheet.form.plain()) {
            laidOut(sheet);
        } else if (rows.size() == 1 && sheet.form.plain()) {
            Grid.addHeadAlone(rows.get(0), sheet);
        }
    }

    @Override
    public void show(Sheet sheet) {}

    private static List<Cell> cells(String row, int count, Style style) {
        List<String> texts = TableCells.of(row);
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            cells.add(i < texts.size() ? Cell.of(texts.get(i), style) : Cell.EMPTY);
        }
        return cells;
    }
}
