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

    /** The scroll that saves most in drawing rows that differ, if one is worth its cost. */
    static Optional<ScrolledRows> of(ChangedRows changed) {
        if (changed.last() - changed.first() + 1 < FEWEST_ROWS) {
            return Optional.empty();
        }
        Rows rows = new Rows(changed);
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

    /** Hashes and weights of rows that differ. */
    private static final class Rows {
        final ChangedRows changed;
        final int first;
        final int last;
        final long[] hashBefore;
        final long[] hashAfter;
        final int[] weight;

        Rows(ChangedRows changed) {
            this.changed = changed;
            this.first = changed.first();
            this.last = changed.last();
            this.hashBefore = new long[last + 1];
            this.hashAfter = new long[last + 1];
            this.weight = new int[last + 1];
            for (int row = first; row <= last; row++) {
                hashBefore[row] = changed.before(row).hash();
                hashAfter[row] = changed.after(row).hash();
                weight[row] = changed.after(row).weight();
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
            Row after = changed.after(row);
            return after.distance(changed.before(row + lines))
                    < after.distance(changed.before(row));
        }
    }
}
