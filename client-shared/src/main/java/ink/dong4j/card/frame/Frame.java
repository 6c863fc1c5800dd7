package ink.dong4j.card.frame;

import ink.dong4j.card.text.Line;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * The content of a screen: a grid of cells and the caret. Rows and columns count from 0. Immutable.
 *
 * <p>A cell is a glyph and a look, both integers. A glyph is a code point, {@link #CONTINUATION} for the
 * right half of a wide cluster, or {@link #FIRST_CLUSTER} minus the index of a cluster of several code
 * points. A look ({@link Look}) is a style and the number of a link. Cluster indexes and link numbers are
 * valid within one frame, and between two after {@link #alignedTo}.
 */
public final class Frame {
    static final int BLANK = ' ';
    static final int CONTINUATION = -1;
    static final int FIRST_CLUSTER = -2;

    private final int columns;
    private final int rows;
    private final int[] glyphs;
    private final short[] looks;
    private final List<String> clusters;
    private final List<String> links;
    private final int caretColumn;
    private final int caretRow;
    private final boolean caretVisible;

    Frame(
            int columns,
            int rows,
            int[] glyphs,
            short[] looks,
            List<String> clusters,
            List<String> links,
            int caretColumn,
            int caretRow,
            boolean caretVisible) {
        this.columns = columns;
        this.rows = rows;
        this.glyphs = glyphs;
        this.looks = looks;
        this.clusters = clusters;
        this.links = links;
        this.caretColumn = caretColumn;
        this.caretRow = caretRow;
        this.caretVisible = caretVisible;
    }

    /**
     * Paints lines from the top. What lies beyond the edges is cut; a wide cluster that the right edge
     * would halve becomes a blank. The caret is moved inside.
     *
     * @param columns at least 1
     * @param rows at least 1
     * @throws IllegalArgumentException if there is no column or no row
     */
    public static Frame of(
            int columns,
            int rows,
            List<Line> lines,
            int caretColumn,
            int caretRow,
            boolean caretVisible) {
        if (columns < 1 || rows < 1) {
            throw new IllegalArgumentException("no cell: " + columns + "x" + rows);
        }
        FrameCells cells = new FrameCells(columns, rows);
        for (int row = 0; row < Math.min(rows, lines.size()); row++) {
            cells.line(row, lines.get(row));
        }
        return new Frame(
                columns,
                rows,
                cells.glyphs,
                cells.looks,
                List.copyOf(cells.clusters.keySet()),
                List.copyOf(cells.links.keySet()),
                Math.clamp(caretColumn, 0, columns - 1),
                Math.clamp(caretRow, 0, rows - 1),
                caretVisible);
    }

    public int columns() {
        return columns;
    }

    public int rows() {
        return rows;
    }

    int caretColumn() {
        return caretColumn;
    }

    int caretRow() {
        return caretRow;
    }

    boolean caretVisible() {
        return caretVisible;
    }

    /** The glyphs of the cells, row by row; callers must not change them. */
    int[] glyphs() {
        return glyphs;
    }

    /** The looks of the cells, row by row; callers must not change them. */
    short[] looks() {
        return looks;
    }

    /** The texts of the clusters, by their indexes. */
    List<String> clusters() {
        return clusters;
    }

    /** The addresses of the links; the first one has the number 1. */
    List<String> links() {
        return links;
    }

    /** The text of a glyph below {@link #CONTINUATION}. */
    String cluster(int glyph) {
        return clusters.get(FIRST_CLUSTER - glyph);
    }

    /** The address of the link of a look; empty when it has none. */
    String link(int look) {
        int number = Look.link(look);
        return number == 0 ? "" : links.get(number - 1);
    }

    boolean hasClusters() {
        return !clusters.isEmpty();
    }

    boolean sameRow(int row, Frame other, int otherRow) {
        int from = row * columns;
        int otherFrom = otherRow * columns;
        return Arrays.equals(
                        glyphs, from, from + columns, other.glyphs, otherFrom, otherFrom + columns)
                && Arrays.equals(
                        looks, from, from + columns, other.looks, otherFrom, otherFrom + columns);
    }

    /** The number of cells in which two rows differ. */
    int distance(int row, Frame other, int otherRow) {
        int distance = 0;
        for (int column = 0; column < columns; column++) {
            int cell = row * columns + column;
            int otherCell = otherRow * columns + column;
            if (glyphs[cell] != other.glyphs[otherCell] || looks[cell] != other.looks[otherCell]) {
                distance++;
            }
        }
        return distance;
    }

    /** A hash of the cells of a row. */
    long hash(int row) {
        long hash = 0;
        for (int cell = row * columns; cell < (row + 1) * columns; cell++) {
            hash = (hash ^ glyphs[cell] ^ (long) looks[cell] << 32) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 29;
        }
        return hash;
    }

    /** The column after the last cell of a row that is not blank. */
    int filled(int row) {
        int column = columns;
        while (column > 0 && isBlank(row * columns + column - 1)) {
            column--;
        }
        return column;
    }

    /** The number of cells of a row that are not blank. */
    int weight(int row) {
        int weight = 0;
        for (int cell = row * columns; cell < (row + 1) * columns; cell++) {
            weight += isBlank(cell) ? 0 : 1;
        }
        return weight;
    }

    /** The first of so many rows below the upper one that begins with two blank cells. */
    OptionalInt indentedRow(int many) {
        return IntStream.rangeClosed(1, Math.min(many, rows - 1))
                .filter(row -> columns >= 2 && isBlank(row * columns) && isBlank(row * columns + 1))
                .findFirst();
    }

    private boolean isBlank(int cell) {
        return glyphs[cell] == BLANK && looks[cell] == 0;
    }

    /**
     * The same frame with the cluster indexes and link numbers of another one, which it extends.
     */
    Frame alignedTo(Frame other) {
        if ((clusters.isEmpty() || clusters.equals(other.clusters))
                && (links.isEmpty() || links.equals(other.links))) {
            return this;
        }
        List<String> allClusters = new ArrayList<>(other.clusters);
        List<String> allLinks = new ArrayList<>(other.links);
        int[] newClusters = numbers(clusters, allClusters);
        int[] newLinks = numbers(links, allLinks);
        int[] newGlyphs = glyphs.clone();
        short[] newLooks = looks.clone();
        for (int i = 0; i < newGlyphs.length; i++) {
            if (newGlyphs[i] <= FIRST_CLUSTER) {
                newGlyphs[i] = FIRST_CLUSTER - newClusters[FIRST_CLUSTER - newGlyphs[i]];
            }
            int link = Look.link(newLooks[i]);
            if (link > 0) {
                newLooks[i] = Look.withLink(newLooks[i], newLinks[link - 1] + 1);
            }
        }
        return with(newGlyphs, newLooks, allClusters, allLinks);
    }

    /** The frame after the terminal has scrolled a region of it; rows that scroll in are blank. */
    Frame scrolled(ScrolledRows scroll) {
        int[] newGlyphs = glyphs.clone();
        short[] newLooks = looks.clone();
        int moved = scroll.bottom() - scroll.top() + 1 - Math.abs(scroll.lines());
        int from = (scroll.lines() > 0 ? scroll.top() + scroll.lines() : scroll.top()) * columns;
        int to = from - scroll.lines() * columns;
        System.arraycopy(glyphs, from, newGlyphs, to, moved * columns);
        System.arraycopy(looks, from, newLooks, to, moved * columns);
        int empty = scroll.lines() > 0 ? to + moved * columns : from;
        int end = empty + Math.abs(scroll.lines()) * columns;
        Arrays.fill(newGlyphs, empty, end, BLANK);
        Arrays.fill(newLooks, empty, end, (short) 0);
        return with(newGlyphs, newLooks, clusters, links);
    }

    private Frame with(
            int[] newGlyphs, short[] newLooks, List<String> newClusters, List<String> newLinks) {
        return new Frame(
                columns,
                rows,
                newGlyphs,
                newLooks,
                newClusters,
                newLinks,
                caretColumn,
                caretRow,
                caretVisible);
    }

    private static int[] numbers(List<String> names, List<String> all) {
        Map<String, Integer> known = new LinkedHashMap<>();
        for (String name : all) {
            known.put(name, known.size());
        }
        int[] numbers = new int[names.size()];
        for (int i = 0; i < numbers.length; i++) {
            String name = names.get(i);
            Integer number = known.putIfAbsent(name, known.size());
            if (number == null) {
                all.add(name);
            }
            numbers[i] = number == null ? known.size() - 1 : number;
        }
        return numbers;
    }
}
