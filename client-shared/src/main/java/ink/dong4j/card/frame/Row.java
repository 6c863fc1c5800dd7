package ink.dong4j.card.frame;

import java.util.Arrays;

/**
 * The cells of a row. Immutable.
 *
 * <p>A cell is a glyph and a look, both integers. A glyph is a code point, {@link #CONTINUATION} for the
 * right half of a wide cluster, or {@link #FIRST_CLUSTER} minus the index of a cluster of several code
 * points. A look ({@link Look}) is a style and the number of a link. Cluster indexes and link numbers are
 * those of the {@link RowPainter} that painted the row.
 */
final class Row {
    static final int BLANK = ' ';
    static final int CONTINUATION = -1;
    static final int FIRST_CLUSTER = -2;

    private final int[] glyphs;
    private final int[] looks;

    /** A row of these cells, which the caller must not change any more. */
    Row(int[] glyphs, int[] looks) {
        this.glyphs = glyphs;
        this.looks = looks;
    }

    static Row blank(int columns) {
        int[] glyphs = new int[columns];
        Arrays.fill(glyphs, BLANK);
        return new Row(glyphs, new int[columns]);
    }

    int glyph(int column) {
        return glyphs[column];
    }

    int look(int column) {
        return looks[column];
    }

    /** The columns that the cluster in a cell takes. */
    int width(int column) {
        return column + 1 < glyphs.length && glyphs[column + 1] == CONTINUATION ? 2 : 1;
    }

    boolean isBlank(int column) {
        return glyphs[column] == BLANK && looks[column] == 0;
    }

    boolean isSame(Row other) {
        return this == other
                || (Arrays.equals(glyphs, other.glyphs) && Arrays.equals(looks, other.looks));
    }

    boolean isSame(Row other, int column) {
        return glyphs[column] == other.glyphs[column] && looks[column] == other.looks[column];
    }

    /** The number of cells in which two rows differ. */
    int distance(Row other) {
        int distance = 0;
        for (int column = 0; column < glyphs.length; column++) {
            distance += isSame(other, column) ? 0 : 1;
        }
        return distance;
    }

    /** A hash of the cells. */
    long hash() {
        long hash = 0;
        for (int column = 0; column < glyphs.length; column++) {
            hash = (hash ^ glyphs[column] ^ (long) looks[column] << 32) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 29;
        }
        return hash;
    }

    /** The column after the last cell that is not blank. */
    int filled() {
        int column = glyphs.length;
        while (column > 0 && isBlank(column - 1)) {
            column--;
        }
        return column;
    }

    /** The number of cells that are not blank. */
    int weight() {
        int weight = 0;
        for (int column = 0; column < glyphs.length; column++) {
            weight += isBlank(column) ? 0 : 1;
        }
        return weight;
    }
}
