package ink.dong4j.card.frame;

import ink.dong4j.card.text.AmbiguousWidth;
import ink.dong4j.card.text.Tone;
import ink.dong4j.card.text.Width;

/**
 * Draws the differences between rows of two frames of one size whose clusters and links are aligned.
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

    private final Frame before;
    private final Frame after;
    private final Strokes strokes;
    private final boolean modern;
    private final AmbiguousWidth ambiguous;
    private final int columns;

    RowDiff(Frame before, Frame after, Strokes strokes, boolean modern, AmbiguousWidth ambiguous) {
        this.before = before;
        this.after = after;
        this.strokes = strokes;
        this.modern = modern;
        this.ambiguous = ambiguous;
        this.columns = after.columns();
    }

    void draw(int row) {
        if (after.sameRow(row, before, row)) {
            return;
        }
        int start = row * columns;
        int first = 0;
        while (isSame(start + first)) {
            first++;
        }
        int last = columns - 1;
        while (isSame(start + last)) {
            last--;
        }
        int disputed = firstDisputed(start, first);
        if (disputed < columns) {
            drawAnew(row, Math.min(first, disputed));
        } else {
            drawChanges(row, first, last);
        }
    }

    private void drawChanges(int row, int first, int last) {
        int start = row * columns;
        int filled = after.filled(row);
        int tail = Math.max(first, filled);
        while (tail <= last && isSame(start + tail)) {
            tail++;
        }
        boolean erase = last - tail + 1 > ERASE_BYTES;
        int end = erase ? Math.min(filled - 1, last) : last;
        int column = first;
        while (column <= end) {
            int next = column;
            while (next <= end && isSame(start + next)) {
                next++;
            }
            if (next > end) {
                break;
            }
            if (!redraw(row, column, next)) {
                strokes.moveTo(row, next);
            }
            int blanks = modern ? blanks(start, next, end) : 0;
            if (blanks >= ERASED_CELLS) {
                strokes.eraseCells(blanks);
                column = next + blanks;
            } else {
                column = next + cell(start + next);
            }
        }
        if (erase) {
            strokes.moveTo(row, tail);
            strokes.eraseRow();
        }
    }

    /** How many cells from a changed one on are to become blank, up to the last changed one of them. */
    private int blanks(int start, int from, int end) {
        int changed = from;
        for (int column = from; column <= end && isBlank(start + column); column++) {
            if (!isSame(start + column)) {
                changed = column + 1;
            }
        }
        return changed - from;
    }

    private boolean isBlank(int cell) {
        return after.glyphs()[cell] == Frame.BLANK && after.looks()[cell] == 0;
    }

    /**
     * Draws a few unchanged cells again if no change of style is needed; false if nothing was
     * drawn.
     */
    private boolean redraw(int row, int from, int to) {
        if (to - from > REDRAWN_CELLS || !strokes.isAt(row, from)) {
            return false;
        }
        int start = row * columns;
        for (int cell = start + from; cell < start + to; cell++) {
            int glyph = after.glyphs()[cell];
            if (glyph < ' ' || glyph > '~' || !isDrawn(cell)) {
                return false;
            }
        }
        for (int cell = start + from; cell < start + to; cell++) {
            strokes.draw(after.glyphs()[cell], 1, columns);
        }
        return true;
    }

    /**
     * Erases a row from a column on and draws all its cells, moving to the column after disputed
     * ones.
     */
    private void drawAnew(int row, int from) {
        int start = row * columns;
        int filled = after.filled(row);
        strokes.moveTo(row, from);
        strokes.eraseRow();
        int drawn = from;
        for (int column = from; column < filled; ) {
            if (isBlank(start + column)) {
                column++;
                continue;
            }
            if (!redraw(row, drawn, column)) {
                strokes.moveTo(row, column);
            }
            boolean disputed = isDisputed(after, start + column);
            boolean flows = disputed && flows(after, start + column);
            column += cell(start + column);
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
    private int cell(int cell) {
        int glyph = after.glyphs()[cell];
        short look = after.looks()[cell];
        if (Look.tone(look) == Tone.PICTURE) {
            strokes.drawTile(glyph, columns);
            return 1;
        }
        if (isBlank(cell)) {
            strokes.styleForBlank();
        } else {
            strokes.style(look, href(look));
        }
        boolean wide = (cell + 1) % columns != 0 && after.glyphs()[cell + 1] == Frame.CONTINUATION;
        int width = wide ? 2 : 1;
        if (glyph >= 0) {
            strokes.draw(glyph, width, columns);
        } else {
            strokes.draw(after.cluster(glyph), width, columns);
        }
        return width;
    }

    private boolean isDrawn(int cell) {
        short look = after.looks()[cell];
        return isBlank(cell) ? strokes.drawsBlank() : strokes.draws(look, href(look));
    }

    private String href(short look) {
        return modern ? after.link(look) : "";
    }

    private boolean isSame(int cell) {
        return before.glyphs()[cell] == after.glyphs()[cell]
                && before.looks()[cell] == after.looks()[cell];
    }

    /**
     * The column of the first disputed cluster that may extend into the changed part; the number of
     * columns if there is none.
     */
    private int firstDisputed(int start, int changed) {
        boolean clusters = after.hasClusters() || before.hasClusters();
        if (!clusters && ambiguous == AmbiguousWidth.NARROW) {
            return columns;
        }
        for (int column = 0; column < columns; column++) {
            int cell = start + column;
            if ((isDisputed(after, cell) && column + reach(after, cell) > changed)
                    || (column >= changed && isDisputed(before, cell))) {
                return column;
            }
        }
        return columns;
    }

    private boolean isDisputed(Frame frame, int cell) {
        int glyph = frame.glyphs()[cell];
        if (glyph > Frame.FIRST_CLUSTER) {
            return ambiguous != AmbiguousWidth.NARROW && Width.isAmbiguous(glyph);
        }
        String cluster = frame.cluster(glyph);
        return Width.isDisputed(cluster, 0, cluster.length());
    }

    /** Whether a disputed cell moves all that stands behind it in the row, if it is too wide. */
    private boolean flows(Frame frame, int cell) {
        return ambiguous == AmbiguousWidth.UNKNOWN && frame.glyphs()[cell] > Frame.FIRST_CLUSTER;
    }

    /** The columns that a disputed cell may take or move. */
    private int reach(Frame frame, int cell) {
        if (frame.glyphs()[cell] > Frame.FIRST_CLUSTER) {
            return flows(frame, cell) ? columns : 2;
        }
        String cluster = frame.cluster(frame.glyphs()[cell]);
        return Math.max(2, Width.atMost(cluster, 0, cluster.length()));
    }
}
