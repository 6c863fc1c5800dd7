package ink.dong4j.card.ui;

/**
 * Where things stand for a size of the terminal, in cells. A page has a column of text, two cells for
 * markers before it and a margin behind it; a wide terminal has the menu in a rail beside the page.
 *
 * @param left cells before the rail, or before the page when there is none
 * @param rail cells of the rail with the gap behind it, 0 for none
 * @param text cells of the page's text
 */
record Layout(int columns, int rows, int left, int rail, int text) {
    static final int MARKER = 2;

    private static final int SMALLEST_COLUMNS = 30;
    private static final int SMALLEST_ROWS = 10;
    private static final int PHONE_COLUMNS = 60;
    private static final int WIDE_COLUMNS = 112;
    private static final int ROOMY = 16;
    private static final int LONGEST_LINE = 76;
    private static final int RAIL = 30;
    private static final int PAGE = MARKER + LONGEST_LINE + MARKER;

    static Layout of(int columns, int rows) {
        if (columns >= WIDE_COLUMNS) {
            int container = RAIL + MARKER + LONGEST_LINE;
            return new Layout(columns, rows, (columns - container) / 2, RAIL, LONGEST_LINE);
        }
        int page = Math.min(columns, PAGE);
        int margin = columns < PHONE_COLUMNS ? 1 : MARKER;
        int text = Math.max(1, page - MARKER - margin);
        return new Layout(columns, rows, (columns - page) / 2, 0, text);
    }

    static Layout of(Model model) {
        return of(model.columns(), model.rows());
    }

    /** Too small for a page. */
    boolean isTiny() {
        return columns < SMALLEST_COLUMNS || rows < SMALLEST_ROWS;
    }

    boolean isPhone() {
        return columns < PHONE_COLUMNS;
    }

    /** No row to spare. */
    boolean isLow() {
        return rows < ROOMY;
    }

    boolean isWide() {
        return rail > 0;
    }

    /** Cells of the page: markers and text. */
    int page() {
        return MARKER + text;
    }

    /** The most rows that the prompt takes. */
    int promptRows() {
        return Math.min(isPhone() ? 3 : 6, Math.max(1, rows - 9));
    }

    /** The most rows that stand below the prompt. */
    int footerRows() {
        return Math.clamp(rows - promptRows() - 7, 1, 8);
    }
}
