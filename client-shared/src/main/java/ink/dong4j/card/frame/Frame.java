package ink.dong4j.card.frame;

import ink.dong4j.card.text.Line;
import java.util.List;

/**
 * The content of a screen: lines from the top and the caret. Rows and columns count from 0. What lies
 * beyond the edges is cut when it is painted, see {@link RowPainter}.
 */
public record Frame(
        int columns,
        int rows,
        List<Line> lines,
        int caretColumn,
        int caretRow,
        boolean caretVisible) {
    /**
     * @param columns at least 1
     * @param rows at least 1
     * @throws IllegalArgumentException if there is no column or no row
     */
    public Frame {
        if (columns < 1 || rows < 1) {
            throw new IllegalArgumentException("no cell: " + columns + "x" + rows);
        }
        lines = List.copyOf(lines);
        caretColumn = Math.clamp(caretColumn, 0, columns - 1);
        caretRow = Math.clamp(caretRow, 0, rows - 1);
    }

    /** The line of a row; empty below the last one. */
    Line line(int row) {
        return row < lines.size() ? lines.get(row) : Line.EMPTY;
    }
}
