package ink.dong4j.card.frame;

import ink.dong4j.card.text.Clusters;
import ink.dong4j.card.text.Line;
import ink.dong4j.card.text.Span;
import ink.dong4j.card.text.Width;
import java.util.Arrays;

/**
 * Paints lines into rows of cells that can be compared with one another: it numbers their clusters and
 * links. For one thread.
 */
final class RowPainter {
    /** Chars of a cluster that are kept at most. */
    private static final int LONGEST_CLUSTER = 24;

    private final int columns;
    private final Names clusters = new Names();
    private final Names links = new Names();

    /** @param columns of each row */
    RowPainter(int columns) {
        this.columns = columns;
    }

    int columns() {
        return columns;
    }

    /**
     * Paints a line from the left edge of a row. What exceeds the row is cut; a wide cluster that the right
     * edge would halve becomes a blank.
     */
    Row row(Line line) {
        int[] glyphs = new int[columns];
        int[] looks = new int[columns];
        int column = 0;
        for (Span span : line.spans()) {
            column = span(glyphs, looks, column, span);
        }
        Arrays.fill(glyphs, column, columns, Row.BLANK);
        return new Row(glyphs, looks);
    }

    /** The text of a glyph of a row, if it is that of a cluster. */
    String cluster(int glyph) {
        return clusters.name(Row.FIRST_CLUSTER - glyph);
    }

    /** Whether any row so far has a cluster of several code points. */
    boolean hasClusters() {
        return !clusters.isEmpty();
    }

    /** The address of the link of a look; empty when it has none. */
    String link(int look) {
        int number = Look.link(look);
        return number == 0 ? "" : links.name(number - 1);
    }

    private int span(int[] glyphs, int[] looks, int from, Span span) {
        String text = span.text();
        int look = Look.of(span.style(), link(span.href()));
        int blank = Look.ofBlank(look);
        int column = from;
        int at = 0;
        // A letter before another one, or at the end, is a cell by itself.
        while (column < columns
                && isLetter(text, at)
                && (at + 1 == text.length() || isLetter(text, at + 1))) {
            char letter = text.charAt(at++);
            glyphs[column] = letter;
            looks[column++] = letter == Row.BLANK ? blank : look;
        }
        Clusters walk = new Clusters(text, at);
        while (column < columns && walk.next()) {
            if (walk.width() > 0) {
                int room = columns - column;
                // Some terminals draw the code points of a cluster one by one, past its own width.
                boolean single = walk.end() - walk.start() == 1;
                int most = single ? walk.width() : Width.atMost(text, walk.start(), walk.end());
                boolean fits = most <= room;
                int first = text.codePointAt(walk.start());
                int width = fits ? walk.width() : Width.of(Character.toString(first));
                int glyph = fits ? glyph(text, walk.start(), walk.end()) : first;
                glyphs[column] = width <= room ? glyph : Row.BLANK;
                looks[column] = glyphs[column] == Row.BLANK ? blank : look;
                if (width == 2 && room > 1) {
                    glyphs[column + 1] = Row.CONTINUATION;
                    looks[column + 1] = look;
                }
                column += Math.clamp(width, 1, room);
            }
        }
        return column;
    }

    private static boolean isLetter(String text, int at) {
        return at < text.length() && text.charAt(at) >= ' ' && text.charAt(at) < 0x7F;
    }

    private int glyph(String text, int start, int end) {
        int first = text.codePointAt(start);
        if (start + Character.charCount(first) == end) {
            return first >= Character.MIN_SURROGATE && first <= Character.MAX_SURROGATE
                    ? 0xFFFD
                    : first;
        }
        int bounded = Math.min(end, start + LONGEST_CLUSTER);
        bounded -= bounded < end && Character.isHighSurrogate(text.charAt(bounded - 1)) ? 1 : 0;
        return Row.FIRST_CLUSTER - clusters.number(text.substring(start, bounded));
    }

    private int link(String href) {
        return href.isEmpty() || !LinkTargets.isAllowed(href) ? 0 : links.number(href) + 1;
    }
}
