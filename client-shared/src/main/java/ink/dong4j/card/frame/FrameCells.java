package ink.dong4j.card.frame;

import ink.dong4j.card.text.Clusters;
import ink.dong4j.card.text.Line;
import ink.dong4j.card.text.Span;
import ink.dong4j.card.text.Width;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The cells of a frame while its lines are painted into them; see {@link Frame}. For one thread.
 */
final class FrameCells {
    /** Chars of a cluster that are kept at most. */
    private static final int LONGEST_CLUSTER = 24;

    /**
     * Half of the link numbers of a look, since {@link Frame#alignedTo} joins those of two frames.
     */
    private static final int MOST_LINKS = Look.MOST_LINKS / 2;

    final int[] glyphs;
    final short[] looks;
    final Map<String, Integer> clusters = new LinkedHashMap<>();
    final Map<String, Integer> links = new LinkedHashMap<>();
    private final int columns;

    FrameCells(int columns, int rows) {
        this.columns = columns;
        this.glyphs = new int[columns * rows];
        this.looks = new short[columns * rows];
        Arrays.fill(glyphs, Frame.BLANK);
    }

    /** Paints a line from the left edge of a row; what exceeds the row is cut. */
    void line(int row, Line line) {
        int column = 0;
        for (Span span : line.spans()) {
            column = span(row * columns, column, span);
        }
    }

    private int span(int rowStart, int from, Span span) {
        String text = span.text();
        short look = Look.of(span.style(), link(span.href()));
        int column = from;
        int at = 0;
        // A letter before another one, or at the end, is a cell by itself.
        while (column < columns
                && isLetter(text, at)
                && (at + 1 == text.length() || isLetter(text, at + 1))) {
            put(rowStart + column++, text.charAt(at++), look);
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
                put(rowStart + column, width <= room ? glyph : Frame.BLANK, look);
                if (width == 2 && room > 1) {
                    put(rowStart + column + 1, Frame.CONTINUATION, look);
                }
                column += Math.clamp(width, 1, room);
            }
        }
        return column;
    }

    private static boolean isLetter(String text, int at) {
        return at < text.length() && text.charAt(at) >= ' ' && text.charAt(at) < 0x7F;
    }

    private void put(int cell, int glyph, short look) {
        glyphs[cell] = glyph;
        looks[cell] = glyph == Frame.BLANK ? Look.ofBlank(look) : look;
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
        String cluster = text.substring(start, bounded);
        return Frame.FIRST_CLUSTER - clusters.computeIfAbsent(cluster, _ -> clusters.size());
    }

    private int link(String href) {
        if (href.isEmpty() || (links.size() == MOST_LINKS && !links.containsKey(href))) {
            return 0;
        }
        return LinkTargets.isAllowed(href) ? links.computeIfAbsent(href, _ -> links.size()) + 1 : 0;
    }
}
