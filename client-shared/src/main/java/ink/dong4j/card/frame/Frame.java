package ink.dong4j.card.frame;

import ink.dong4j.card.text.Line;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a screen shows: a grid of cells, and the caret. Immutable.
 *
 * <p>A cell is a glyph and a look, both numbers. A glyph is a code point, {@link #CONTINUATION} for the
 * right half of a wide cluster, or below that the name of a cluster of several code points. A look is a
 * style ({@link Look}) and, above it, the number of a link. Names and numbers mean something within one
 * frame only, until {@link #alignedTo} makes those of two frames agree.
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
     * The frame of lines from the top. What lies beyond the edges is cut; a wide cluster that the right
     * edge would halve becomes a blank. The caret is kept inside.
     *
     * @param columns at least 1
     * @param rows at least 1
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
        Cells cells = new Cells(columns, rows);
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

    /** The cells' glyphs, row by row; not to be changed. */
    int[] glyphs() {
        return glyphs;
    }

    /** The cells' looks, row by row; not to be changed. */
    short[] looks() {
        return looks;
    }

    /** The texts of the clusters, by their names. */
    List<String> clusters() {
        return clusters;
    }

    /** The addresses of the links, by their numbers. */
    List<String> links() {
        return links;
    }

    /** The text of a glyph below {@link #CONTINUATION}. */
    String cluster(int glyph) {
        return clusters.get(FIRST_CLUSTER - glyph);
    }

    /** The address of a look's link, or empty. */
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

    /** How many cells of a row differ from those of another. */
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

    /** A number that rows of the same cells share, and hardly any others. */
    long hash(int row) {
        long hash = 0;
        for (int cell = row * columns; cell < (row + 1) * columns; cell++) {
            hash = (hash ^ glyphs[cell] ^ (long) looks[cell] << 32) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 29;
        }
        return hash;
    }

    /** The column behind the last cell of a row that shows something. */
    int filled(int row) {
        int column = columns;
        while (column > 0 && isBlank(row * columns + column - 1)) {
            column--;
        }
        return column;
    }

    /** How many cells of a row show something. */
    int weight(int row) {
        int weight = 0;
        for (int cell = row * columns; cell < (row + 1) * columns; cell++) {
            weight += isBlank(cell) ? 0 : 1;
        }
        return weight;
    }

    private boolean isBlank(int cell) {
        return glyphs[cell] == BLANK && looks[cell] == 0;
    }

    /** The same frame, with the names of clusters and links that another frame has for them. */
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

    /** The frame as it is after the terminal scrolled some of its rows. */
    Frame scrolled(Scroll scroll) {
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
