package ink.dong4j.card.frame;

import static java.nio.charset.StandardCharsets.US_ASCII;

import ink.dong4j.card.text.Ink;
import ink.dong4j.card.text.Tile;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Builds the bytes for a terminal and tracks its state: the position of the cursor, the current style and
 * the open link. Rows and columns count from 0. Cursor moves use the shortest sequence that all terminals
 * know. For one thread.
 */
final class Strokes {
    private static final int UNKNOWN = -1;
    private static final int START_BYTES = 256;
    private static final int KEPT_BYTES = 4096;

    /** Up to this many bytes, a cursor move is not worth saving its target. */
    private static final int SHORT_MOVE = 4;

    private final Palette palette;
    private byte[] bytes = new byte[START_BYTES];
    private int length;
    private int row = UNKNOWN;
    private int column = UNKNOWN;

    /** The cursor may stand elsewhere in the row than the columns of what was drawn tell. */
    private boolean drifted;

    private Ink ink = Ink.PLAIN;
    private int attributes;
    private String link = "";
    private int savedRow = UNKNOWN;
    private int savedColumn = UNKNOWN;
    private Ink savedInk = Ink.PLAIN;
    private int savedAttributes;

    Strokes(Palette palette) {
        this.palette = palette;
    }

    int length() {
        return length;
    }

    /** Returns the bytes since the last call, between two ASCII sequences, and starts anew. */
    byte[] take(String begin, String end) {
        byte[] taken = new byte[begin.length() + length + end.length()];
        System.arraycopy(begin.getBytes(US_ASCII), 0, taken, 0, begin.length());
        System.arraycopy(bytes, 0, taken, begin.length(), length);
        System.arraycopy(end.getBytes(US_ASCII), 0, taken, begin.length() + length, end.length());
        length = 0;
        if (bytes.length > KEPT_BYTES) {
            bytes = new byte[START_BYTES];
        }
        return taken;
    }

    /** Writes ASCII that neither moves the cursor nor changes the style. */
    void raw(String ascii) {
        for (int i = 0; i < ascii.length(); i++) {
            put(ascii.charAt(i));
        }
    }

    /** Resets style and scroll region and clears the screen, which makes the whole state known. */
    void clear() {
        raw("\033[m\033[r\033[H\033[2J");
        row = 0;
        column = 0;
        plainStyle();
        link = "";
        savedRow = UNKNOWN;
    }

    /** Records that other output has reset the style. */
    void plainStyle() {
        ink = Ink.PLAIN;
        attributes = 0;
    }

    boolean isAt(int atRow, int atColumn) {
        return row == atRow && column == atColumn;
    }

    /** Whether a cell of this look and link can be drawn without a change of style. */
    boolean draws(int look, String href) {
        return link.equals(href)
                && attributes == palette.attributes(look)
                && ink.equals(palette.ink(Look.tone(look)));
    }

    /** Whether a blank drawn in the current style is invisible. */
    boolean drawsBlank() {
        return link.isEmpty() && (attributes & Look.SEEN_ON_BLANK) == 0 && !isOnBackground();
    }

    /** Whether the current style paints a background. */
    private boolean isOnBackground() {
        return !ink.background().isEmpty();
    }

    void closeLink() {
        link("");
    }

    /** Draws a code point of some columns at the cursor, on a screen of some columns. */
    void draw(int codePoint, int width, int columns) {
        if (codePoint < 0x80) {
            put(codePoint);
        } else {
            utf8(codePoint);
        }
        advance(width, columns);
    }

    /** As above, of a cluster of several code points. */
    void draw(String cluster, int width, int columns) {
        cluster.codePoints().forEach(this::utf8);
        advance(width, columns);
    }

    /** Records that what was just drawn may be wider than told: what follows flows on behind it. */
    void drift() {
        drifted = true;
    }

    /** Records that the position of the cursor is unknown. */
    void lose() {
        row = UNKNOWN;
        column = UNKNOWN;
    }

    /** After the last column terminals disagree about the position, so it counts as unknown. */
    private void advance(int width, int columns) {
        column = column + width >= columns ? UNKNOWN : column + width;
    }

    /** Erases to the end of the row, in the terminal's own background. */
    void eraseRow() {
        styleForBlank();
        raw("\033[K");
    }

    /** Erases some cells from the cursor on, which stays there, in the terminal's own background. */
    void eraseCells(int count) {
        styleForBlank();
        counted(count, 'X');
    }

    /** Scrolls a region of a screen of some rows. */
    void scroll(ScrolledRows scroll, int rows) {
        styleForBlank();
        boolean part = scroll.top() > 0 || scroll.bottom() < rows - 1;
        if (part) {
            raw("\033[");
            number(scroll.top() + 1);
            put(';');
            number(scroll.bottom() + 1);
            put('r');
            lose();
        }
        // Line feed and reverse index scroll on every terminal; SU and SD do not on the Linux
        // console.
        moveTo(scroll.lines() > 0 ? scroll.bottom() : scroll.top(), 0);
        for (int i = 0; i < Math.abs(scroll.lines()); i++) {
            raw(scroll.lines() > 0 ? "\n" : "\033M");
        }
        if (part) {
            raw("\033[r");
            row = 0;
            column = 0;
        }
    }

    /**
     * Moves the cursor to where it stays between frames. When it stays there again, the position is saved
     * (DECSC), so that two bytes restore it (DECRC) from then on. DECSC saves the style as well, so it
     * must be the same. After the last column DECRC is not used, since some terminals keep a pending wrap.
     *
     * @param again whether the cursor stayed there before this frame
     */
    void rest(int toRow, int toColumn, boolean again) {
        if (isAt(toRow, toColumn)) {
            return;
        }
        boolean styled = savedInk.equals(ink) && savedAttributes == attributes;
        if (savedRow == toRow && savedColumn == toColumn && styled && column != UNKNOWN) {
            raw("\0338");
            row = toRow;
            column = toColumn;
            return;
        }
        int start = length;
        moveTo(toRow, toColumn);
        if (again && length - start > SHORT_MOVE) {
            raw("\0337");
            savedRow = toRow;
            savedColumn = toColumn;
            savedInk = ink;
            savedAttributes = attributes;
        }
    }

    /**
     * Moves the cursor by the shortest of three ways: relative, from the row's start, or absolute.
     */
    void moveTo(int toRow, int toColumn) {
        if (row == toRow && column == toColumn) {
            return;
        }
        if (drifted) {
            column = UNKNOWN;
            drifted = false;
        }
        int place = placeCost(toRow, toColumn);
        int start = row == UNKNOWN ? Integer.MAX_VALUE : startCost(toRow, toColumn);
        int step =
                column == UNKNOWN || row == UNKNOWN ? Integer.MAX_VALUE : stepCost(toRow, toColumn);
        if (step <= start && step <= place) {
            vertical(toRow);
            horizontal(column, toColumn);
        } else if (start <= place) {
            viaStart(toRow, toColumn);
        } else {
            place(toRow, toColumn);
        }
        row = toRow;
        column = toColumn;
    }

    private static int placeCost(int toRow, int toColumn) {
        return 3
                + (toRow == 0 && toColumn == 0 ? 0 : digits(toRow + 1))
                + (toColumn == 0 ? 0 : 1 + digits(toColumn + 1));
    }

    private void place(int toRow, int toColumn) {
        raw("\033[");
        if (toRow > 0 || toColumn > 0) {
            number(toRow + 1);
        }
        if (toColumn > 0) {
            put(';');
            number(toColumn + 1);
        }
        put('H');
    }

    private int startCost(int toRow, int toColumn) {
        int down = toRow - row;
        int rowCost = down >= 0 ? down : countedCost(-down);
        return (column == 0 ? 0 : 1) + rowCost + (toColumn == 0 ? 0 : countedCost(toColumn));
    }

    private void viaStart(int toRow, int toColumn) {
        if (column != 0) {
            put('\r');
        }
        if (toRow >= row) {
            for (int i = row; i < toRow; i++) {
                put('\n');
            }
        } else {
            vertical(toRow);
        }
        horizontal(0, toColumn);
    }

    private int stepCost(int toRow, int toColumn) {
        int rowCost = toRow == row ? 0 : countedCost(Math.abs(toRow - row));
        int right = toColumn - column;
        int columnCost = right == 0 ? 0 : countedCost(Math.abs(right));
        return rowCost + (right < 0 ? Math.min(-right, columnCost) : columnCost);
    }

    private void vertical(int toRow) {
        if (toRow != row) {
            counted(Math.abs(toRow - row), toRow > row ? 'B' : 'A');
        }
    }

    private void horizontal(int from, int to) {
        if (to > from) {
            counted(to - from, 'C');
        } else if (from - to < countedCost(from - to)) {
            for (int i = to; i < from; i++) {
                put('\b');
            }
        } else {
            counted(from - to, 'D');
        }
    }

    private static int countedCost(int count) {
        return 3 + (count == 1 ? 0 : digits(count));
    }

    private void counted(int count, char what) {
        raw("\033[");
        if (count > 1) {
            number(count);
        }
        put(what);
    }

    /** Sets a style in which blanks and erased cells are invisible. */
    void styleForBlank() {
        link("");
        if ((attributes & Look.SEEN_ON_BLANK) != 0 || isOnBackground()) {
            style(Ink.PLAIN, 0);
        }
    }

    void style(int look, String href) {
        link(href);
        style(palette.ink(Look.tone(look)), palette.attributes(look));
    }

    private void style(Ink to, int toAttributes) {
        if (attributes == toAttributes && ink.equals(to)) {
            return;
        }
        raw(Sgr.change(attributes, ink, toAttributes, to));
        ink = to;
        attributes = toAttributes;
    }

    /** Draws a cell of the picture at the cursor, on a screen of some columns. */
    void drawTile(int glyph, int columns) {
        Tile tile = palette.tile(glyph);
        link("");
        style(tile.ink(), 0);
        draw(tile.block(), 1, columns);
    }

    private void link(String href) {
        if (!link.equals(href)) {
            raw(href.isEmpty() ? "\033]8;;" : "\033]8;id=" + LinkTargets.id(href) + ";" + href);
            raw("\033\\");
            link = href;
        }
    }

    private static int digits(int number) {
        return number < 10
                ? 1
                : number < 100 ? 2 : number < 1000 ? 3 : Integer.toString(number).length();
    }

    private void number(int number) {
        raw(Integer.toString(number));
    }

    private void utf8(int codePoint) {
        for (byte b : Character.toString(codePoint).getBytes(StandardCharsets.UTF_8)) {
            put(b);
        }
    }

    private void put(int b) {
        if (length == bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * length);
        }
        bytes[length++] = (byte) b;
    }
}
