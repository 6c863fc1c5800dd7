package ink.dong4j.card.frame;

import java.util.Arrays;

/** The rows of two frames from the first to the last one that differ, as cells. For one thread. */
final class ChangedRows {
    private final int first;
    private final int last;
    private final Row[] before;
    private final Row[] after;

    /**
     * @param before what is kept of the frame before
     * @param kept what is kept of the frame after
     */
    ChangedRows(KeptFrame before, KeptFrame kept, Frame after, RowPainter painter) {
        int top = 0;
        while (top < after.rows() && before.isSame(top, kept)) {
            top++;
        }
        int bottom = after.rows() - 1;
        while (bottom > top && before.isSame(bottom, kept)) {
            bottom--;
        }
        this.before = new Row[after.rows()];
        this.after = new Row[after.rows()];
        for (int row = top; row <= bottom; row++) {
            this.after[row] = painter.row(after.line(row));
            this.before[row] =
                    before.isSame(row, kept) ? this.after[row] : painter.row(before.line(row));
        }
        // Other lines may have the same cells.
        while (top <= bottom && isSame(top)) {
            top++;
        }
        while (bottom > top && isSame(bottom)) {
            bottom--;
        }
        this.first = top;
        this.last = bottom;
    }

    /** The first row that differs. */
    int first() {
        return first;
    }

    /** The last row that differs; one above the first if none does. */
    int last() {
        return last;
    }

    /** A row between the first and the last, as it was. */
    Row before(int row) {
        return before[row];
    }

    /** A row between the first and the last, as it shall be. */
    Row after(int row) {
        return after[row];
    }

    /** Takes note that the terminal has scrolled some of these rows; those that scroll in are blank. */
    void scroll(ScrolledRows scroll, int columns) {
        int end = scroll.bottom() + 1;
        int moved = end - scroll.top() - Math.abs(scroll.lines());
        int from = scroll.lines() > 0 ? end - moved : scroll.top();
        int to = from - scroll.lines();
        System.arraycopy(before, from, before, to, moved);
        int blank = scroll.lines() > 0 ? to + moved : scroll.top();
        Arrays.fill(before, blank, blank + Math.abs(scroll.lines()), Row.blank(columns));
    }

    private boolean isSame(int row) {
        return after[row].isSame(before[row]);
    }
}
