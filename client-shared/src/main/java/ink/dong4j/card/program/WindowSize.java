package ink.dong4j.card.program;

import ink.dong4j.card.ui.Msg;

/** The size of a terminal's window in cells, kept to what a screen can be. */
record WindowSize(int columns, int rows) {
    private static final int MOST_COLUMNS = 500;
    private static final int MOST_ROWS = 300;

    /** A size as a visitor's side told it: zero is unknown, beyond the sign is too large. */
    static WindowSize of(int columns, int rows) {
        return new WindowSize(clamp(columns, MOST_COLUMNS, 80), clamp(rows, MOST_ROWS, 24));
    }

    Msg.Resized message() {
        return new Msg.Resized(columns, rows);
    }

    private static int clamp(int cells, int most, int unknown) {
        return cells == 0 ? unknown : cells < 0 ? most : Math.min(cells, most);
    }
}
