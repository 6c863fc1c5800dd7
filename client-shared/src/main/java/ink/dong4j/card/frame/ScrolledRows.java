package ink.dong4j.card.frame;

import java.util.Optional;

/**
 * A region of rows that a terminal scrolls by itself, which costs fewer bytes than to draw the rows.
 *
 * @param top the first row of the region
 * @param bottom the last row of the region
 * @param lines how many rows it scrolls up; down if negative
 */
record ScrolledRows(int top, int bottom, int lines) {
    private static final int FEWEST_ROWS = 3;

    /** The approximate cost of a scroll in bytes; one that saves no more cells is not worth it. */
    private static final int COST = 20;

    /** The scroll that saves most between two aligned frames, if one is worth its cost. */
    static Optional<ScrolledRows> between(Frame before, Frame after) {
        Rows rows = new Rows(before, after);
        if (rows.last - rows.first + 1 < FEWEST_ROWS) {
            return Optional.empty();
        }
        ScrolledRows best = null;
        int most = COST;
        for (int lines = rows.first - rows.last; lines <= rows.last - rows.first; lines++) {
            int from = Math.max(rows.first, rows.first - lines);
            int to = Math.min(rows.last, rows.last - lines);
            for (int start = from; lines != 0 && start <= to; start++) {
                int end = start;
                int saved = 0;
                while (end <= to && rows.hashAfter[end] == rows.hashBefore[end + lines]) {
                    saved += rows.isSame(end) ? 0 : rows.weight[end];
                    end++;
                }
                if (saved > most && saved - rows.lost(start, end - 1, lines) > most) {
                    best = rows.grown(start, end - 1, lines);
                    most = saved - rows.lost(start, end - 1, lines);
                }
                start = end;
            }
        }
        return Optional.ofNullable(best);
    }

    /** Hashes and weights of the rows of two frames, between the first and the last that differ. */
    private static final class Rows {
        final Frame before;
        final Frame after;
        final long[] hashBefore;
        final long[] hashAfter;
        final int[] weight;
        final int first;
        final int last;

        Rows(Frame before, Frame after) {
            this.before = before;
            this.after = after;
            int rows = after.rows();
            int start = 0;
            while (start < rows && after.sameRow(start, before, start)) {
                start++;
            }
            int end = rows - 1;
            while (end > start && after.sameRow(end, before, end)) {
                end--;
            }
            first = start;
            last = end;
            hashBefore = new long[rows];
            hashAfter = new long[rows];
            weight = new int[rows];
            for (int row = first; row <= last && last - first + 1 >= FEWEST_ROWS; row++) {
                hashBefore[row] = before.hash(row);
                hashAfter[row] = after.hash(row);
                weight[row] = after.weight(row);
            }
        }

        boolean isSame(int row) {
            return hashBefore[row] == hashAfter[row];
        }

        /** The cells that are right already and that the scroll would overwrite. */
        int lost(int start, int end, int lines) {
            int from = lines > 0 ? end + 1 : start + lines;
            int to = lines > 0 ? end + lines : start - 1;
            int lost = 0;
            for (int row = from; row <= to; row++) {
                lost += isSame(row) ? weight[row] : 0;
            }
            return lost;
        }

        /**
         * The scroll extended to adjacent rows that differ less from their moved row than from
         * their own.
         */
        ScrolledRows grown(int start, int end, int lines) {
            int from = start;
            int to = end;
            while (from > first && from - 1 + lines >= first && isNearer(from - 1, lines)) {
                from--;
            }
            while (to < last && to + 1 + lines <= last && isNearer(to + 1, lines)) {
                to++;
            }
            return lines > 0
                    ? new ScrolledRows(from, to + lines, lines)
                    : new ScrolledRows(from + lines, to, lines);
        }

        private boolean isNearer(int row, int lines) {
            return after.distance(row, before, row + lines) < after.distance(row, before, row);
        }
    }
}
