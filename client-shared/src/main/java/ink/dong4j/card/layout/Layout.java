package ink.dong4j.card.layout;

import org.jspecify.annotations.Nullable;

/**
 * Where things stand for a size of the terminal, in cells. A page has a column of text, two cells for
 * markers before it and a margin behind it; a wide terminal has the menu in a rail beside the page.
 *
 * @param left cells before the rail, or before the page when there is none
 * @param rail cells of the rail with the gap behind it, 0 for none
 * @param text cells of the page's text
 * @param ambiguousWide whether characters of ambiguous width take two cells
 */
public record Layout(int columns, int rows, int left, int rail, int text, boolean ambiguousWide) {
    public static final int MARKER = 2;

    /** The rows that the first screen's menu has on every window, whatever is typed. */
    public static final int MENU_ROWS = 4;

    private static final int SMALLEST_COLUMNS = 30;
    private static final int SMALLEST_ROWS = 10;
    private static final int PHONE_COLUMNS = 60;
    private static final int WIDE_COLUMNS = 112;
    private static final int ROOMY = 16;
    private static final int LONGEST_LINE = 76;
    private static final int RAIL = 30;
    private static final int PAGE = MARKER + LONGEST_LINE + MARKER;

    /** The layout on a terminal that draws characters of ambiguous width in one cell. */
    public static Layout of(int columns, int rows) {
        return of(columns, rows, false);
    }

    public static Layout of(int columns, int rows, boolean ambiguousWide) {
        if (columns >= WIDE_COLUMNS) {
            int container = RAIL + MARKER + LONGEST_LINE;
            int left = (columns - container) / 2;
            return new Layout(columns, rows, left, RAIL, LONGEST_LINE, ambiguousWide);
        }
        int page = Math.min(columns, PAGE);
        int margin = columns < PHONE_COLUMNS ? 1 : MARKER;
        int text = Math.max(1, page - MARKER - margin);
        return new Layout(columns, rows, (columns - page) / 2, 0, text, ambiguousWide);
    }

    /** Written out, since every key compares layouts, and what a record has of its own is far slower. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Layout layout
                && columns == layout.columns
                && rows == layout.rows
                && left == layout.left
                && rail == layout.rail
                && text == layout.text
                && ambiguousWide == layout.ambiguousWide;
    }

    @Override
    public int hashCode() {
        return 31 * columns + rows;
    }

    /** The same with a narrower column of text. */
    public Layout withText(int cells) {
        return new Layout(columns, rows, left, rail, cells, ambiguousWide);
    }

    /** Too small for a page. */
    public boolean isTiny() {
        return columns < SMALLEST_COLUMNS || rows < SMALLEST_ROWS;
    }

    public boolean isPhone() {
        return columns < PHONE_COLUMNS;
    }

    /** No row to spare. */
    public boolean isLow() {
        return rows < ROOMY;
    }

    public boolean isWide() {
        return rail > 0;
    }

    /** Cells of the page: markers and text. */
    public int page() {
        return MARKER + text;
    }

    /** The most rows that the prompt takes. */
    public int promptRows() {
        return Math.min(isPhone() ? 3 : 6, Math.max(1, rows - 9));
    }

    /** The most rows that stand below the prompt. */
    public int footerRows() {
        return Math.clamp(rows - promptRows() - 7, 1, 8);
    }
}
