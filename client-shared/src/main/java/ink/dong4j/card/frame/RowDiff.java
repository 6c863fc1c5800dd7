package ink.dong4j.card.frame;

import ink.dong4j.card.text.AmbiguousWidth;
import ink.dong4j.card.text.Tone;
import ink.dong4j.card.text.Width;

/**
 * Draws the difference between a row and the one that shall stand there, both of one painter.
 *
 * <p>A cluster is disputed when terminals disagree about its columns ({@link Width#isDisputed}), or when
 * it is a character of ambiguous width, unless the terminal is known to draw those in one column. A row
 * with one is drawn anew from there, since its cells may stand elsewhere than they should. Where the
 * terminal is known to draw two columns, each cell is placed by itself; where it has not told, what
 * follows flows on behind the character, so that nothing covers half of it.
 */
final class RowDiff {
    /** The most unchanged cells that are drawn again instead of moving the cursor over them. */
    private static final int REDRAWN_CELLS = 3;

    /** The length of the sequence that erases the rest of a row. */
    private static final int ERASE_BYTES = 3;

    /** From this many blanks on within a row, erasing them and moving on is shorter than drawing them. */
    private static final int ERASED_CELLS = 12;

    private final int row;
    private final Row before;
    private final Row after;
    private final RowPainter painter;
    private final Strokes strokes;
    private final boolean modern;
    private final AmbiguousWidth ambiguous;
    private final int columns;

    RowDiff(
            int row,
            Row before,
            Row after,
            RowPainter painter,
            Strokes strokes,
            boolean modern,
            AmbiguousWidth ambiguous) {
        this.row = row;
        this.before = before;
        this.after = after;
        this.painter = painter;
        this.strokes = strokes;
        this.modern = modern;
        this.ambiguous = ambiguous;
        this.columns = painter.columns();
    }

    void draw() {
        if (after.isSame(before)) {
            return;
        }
        int first = 0;
        while (after.isSame(before, first)) {
            first++;
        }
        int last = columns - 1;
        while (after.isSame(before, last)) {
            last--;
        }
        int disputed = firstDisputed(first);
        if (disputed < columns) {
            drawAnew(Math.min(first, disputed));
        } else {
            drawChanges(first, last);
        }
    }

    private void drawChanges(int first, int last) {
        int filled = after.filled();
        int tail = Math.max(first, filled);
        while (tail <= last && after.isSame(before, tail)) {
            tail++;
        }
        boolean erase = last - tail + 1 > ERASE_BYTES;
        int end = erase ? Math.min(filled - 1, last) : last;
        int column = first;
        while (column <= end) {
            int next = column;
            while (next <= end && after.isSame(before, next)) {
                next++;
            }
            if (next > end) {
                break;
            }
            if (!redraw(column, next)) {
                strokes.moveTo(row, next);
            }
            int blanks = modern ? blanks(next, end) : 0;
            if (blanks >= ERASED_CELLS) {
                strokes.eraseCells(blanks);
                column = next + blanks;
            } else {
                column = next + cell(next);
            }
        }
        if (erase) {
            strokes.moveTo(row, tail);
            strokes.eraseRow();
        }
    }

    /** How many cells from a changed one on are to become blank, up to the last changed one of them. */
    private int blanks(int from, int end) {
        int changed = from;
        for (int column = from; column <= end && after.isBlank(column); column++) {
            if (!after.isSame(before, column)) {
                changed = column + 1;
            }
        }
        return changed - from;
    }

    /**
     * Draws a few unchanged cells again if no change of style is needed; false if nothing was
     * drawn.
     */
    private boolean redraw(int from, int to) {
        if (to - from > REDRAWN_CELLS || !strokes.isAt(row, from)) {
            return false;
        }
        for (int column = from; column < to; column++) {
            int glyph = after.glyph(column);
            if (glyph < ' ' || glyph > '~' || !isDrawn(column)) {
                return false;
            }
        }
        for (int column = from; column < to; column++) {
            strokes.draw(after.glyph(column), 1, columns);
        }
        return true;
    }

    /**
     * Erases a row from a column on and draws all its cells, moving to the column after disputed
     * ones.
     */
    private void drawAnew(int from) {
        int filled = after.filled();
        strokes.moveTo(row, from);
        strokes.eraseRow();
        int drawn = from;
        for (int column = from; column < filled; ) {
            if (after.isBlank(column)) {
                column++;
                continue;
            }
            if (!redraw(drawn, column)) {
                strokes.moveTo(row, column);
            }
            boolean disputed = isDisputed(after, column);
            boolean flows = disputed && flows(after, column);
            column += cell(column);
            drawn = column;
            if (flows) {
                strokes.drift();
            } else if (disputed) {
                strokes.lose();
                if (column < columns) {
                    strokes.moveTo(row, column);
                    strokes.eraseRow();
                }
            }
        }
    }

    /** Draws one cell at the cursor and returns its columns. */
    private int cell(int column) {
        int glyph = after.glyph(column);
        int look = after.look(column);
        if (Look.tone(look) == Tone.PICTURE) {
            strokes.drawTile(glyph, columns);
            return 1;
        }
        if (after.isBlank(column)) {
            strokes.styleForBlank();
        } else {
            strokes.style(look, href(look));
        }
        int width = after.width(column);
        if (glyph >= 0) {
            strokes.draw(glyph, width, columns);
        } else {
            strokes.draw(painter.cluster(glyph), width, columns);
        }
        return width;
    }

    private boolean isDrawn(int column) {
        int look = after.look(column);
        return after.isBlank(column) ? strokes.drawsBlank() : strokes.draws(look, href(look));
    }

    private String href(int look) {
        return modern ? painter.link(look) : "";
    }

    /**
     * The column of the first disputed cluster that may extend into the changed part; the number of
     * columns if there is none.
     */
    private int firstDisputed(int changed) {
        if (!painter.hasClusters() && ambiguous == AmbiguousWidth.NARROW) {
            return columns;
        }
        for (int column = 0; column < columns; column++) {
            if ((isDisputed(after, column) && column + reach(after, column) > changed)
                    || (column >= changed && isDisputed(before, column))) {
                return column;
            }
        }
        return columns;
    }

    private boolean isDisputed(Row cells, int column) {
        int glyph = cells.glyph(column);
        if (glyph > Row.FIRST_CLUSTER) {
            return ambiguous != AmbiguousWidth.NARROW && Width.isAmbiguous(glyph);
        }
        String cluster = painter.cluster(glyph);
        return Width.isDisputed(cluster, 0, cluster.length());
    }

    /** Whether a disputed cell moves all that stands behind it in the row, if it is too wide. */
    private boolean flows(Row cells, int column) {
        return ambiguous == AmbiguousWidth.UNKNOWN && cells.glyph(column) > Row.FIRST_CLUSTER;
    }

    /** The columns that a disputed cell may take or move. */
    private int reach(Row cells, int column) {
        if (cells.glyph(column) > Row.FIRST_CLUSTER) {
            return flows(cells, column) ? columns : 2;
        }
        String cluster = painter.cluster(cells.glyph(column));
        return Math.max(2, Width.atMost(cluster, 0, cluster.length()));
    }
}
