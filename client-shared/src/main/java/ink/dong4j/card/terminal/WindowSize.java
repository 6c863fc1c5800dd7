package ink.dong4j.card.terminal;

/** The size of a terminal's window in cells, kept to what a screen can be. */
public record WindowSize(int columns, int rows) {
    private static final int MOST_COLUMNS = 500;
    private static final int MOST_ROWS = 300;
    private static final int LEAST_COLUMNS = 30;

    /** A size as a visitor's side told it: zero is unknown, beyond the sign is too large. */
    public static WindowSize of(int columns, int rows) {
        return new WindowSize(clamp(columns, MOST_COLUMNS, 80), clamp(rows, MOST_ROWS, 24));
    }

    /** The size for reading line by line: a terminal narrower than a page breaks the lines itself. */
    public static WindowSize ofLines(int columns) {
        WindowSize size = of(columns, 0);
        return new WindowSize(Math.max(LEAST_COLUMNS, size.columns), size.rows);
    }

    private static int clamp(int cells, int most, int unknown) {
        return cells == 0 ? unknown : cells < 0 ? most : Math.min(cells, most);
    }
}
