package ink.dong4j.card.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Fills lines with the words of a text, given from left to right by the index of their ends. An
 * instance wraps one line; for one thread.
 */
final class LineFiller {
    private static final byte INSIDE = -1;

    /** Punctuation that no line begins with, even where a long word has to be cut. */
    private static final String CLOSING = "，。！？、；：）」』】》〉”’…,.!?;:)";

    private final Line source;
    private final String text;
    private final int columns;

    /** For each char the columns of the cluster that starts there, or {@link #INSIDE} a cluster. */
    private final byte[] widths;

    private final List<Line> lines = new ArrayList<>();
    private int wordStart;
    private int lineStart;
    private int used;

    /** The index of the next span to cut from. */
    private int span;

    /** The index in the text at which that span starts. */
    private int spanStart;

    LineFiller(Line source, String text, int columns) {
        this.source = source;
        this.text = text;
        this.columns = columns;
        this.widths = widths(source, text.length());
    }

    /** Adds the word and the spaces after it up to an index, after which a line may break. */
    void word(int end) {
        int solidEnd = end;
        while (solidEnd > wordStart && text.charAt(solidEnd - 1) == ' ') {
            solidEnd--;
        }
        int width = width(wordStart, solidEnd);
        if (used + width > columns && solidEnd > wordStart) {
            endLine(wordStart);
            if (width > columns) {
                cut(solidEnd);
            } else {
                used = width;
            }
        } else {
            used += width;
        }
        used += end - solidEnd;
        wordStart = end;
    }

    /** Ends the last line and returns all lines. */
    List<Line> finish() {
        int end = wordStart;
        while (used > columns && end > lineStart && text.charAt(end - 1) == ' ') {
            end--;
            used--;
        }
        lines.add(slice(lineStart, end));
        return lines;
    }

    /** Breaks the current word, which is wider than a line, between clusters. */
    private void cut(int end) {
        for (int at = wordStart; at < end; at++) {
            if (widths[at] > 0) {
                if (used + widths[at] > columns) {
                    int next = lineStartBefore(at);
                    lines.add(slice(lineStart, next));
                    lineStart = next;
                    used = width(next, at);
                }
                used += widths[at];
            }
        }
    }

    /** The start of the next line at or before an index: before closing punctuation if possible. */
    private int lineStartBefore(int at) {
        int start = at;
        while (start > lineStart && (isInside(start) || CLOSING.indexOf(text.charAt(start)) >= 0)) {
            start--;
        }
        return start > lineStart && width(start, at) + widths[at] <= columns ? start : at;
    }

    private boolean isInside(int at) {
        return widths[at] <= 0;
    }

    /** Ends the line before an index, without trailing spaces; a line of spaces is dropped. */
    private void endLine(int at) {
        int end = at;
        while (end > lineStart && text.charAt(end - 1) == ' ') {
            end--;
        }
        if (end > lineStart) {
            lines.add(slice(lineStart, end));
        }
        lineStart = at;
        used = 0;
    }

    private int width(int from, int to) {
        int width = 0;
        for (int i = from; i < to; i++) {
            width += Math.max(0, widths[i]);
        }
        return width;
    }

    /** The styled text of a range; the caller asks for ranges from left to right. */
    private Line slice(int from, int to) {
        List<Span> cut = new ArrayList<>();
        while (span < source.spans().size()) {
            Span whole = source.spans().get(span);
            int spanEnd = spanStart + whole.text().length();
            int start = Math.max(from, spanStart);
            int end = Math.min(to, spanEnd);
            if (start < end) {
                String part = whole.text().substring(start - spanStart, end - spanStart);
                cut.add(new Span(part, whole.style(), whole.href()));
            }
            if (spanEnd > to) {
                break;
            }
            span++;
            spanStart = spanEnd;
        }
        return new Line(cut);
    }

    private static byte[] widths(Line line, int length) {
        byte[] widths = new byte[length];
        int start = 0;
        for (Span span : line.spans()) {
            Clusters clusters = new Clusters(span.text());
            while (clusters.next()) {
                widths[start + clusters.start()] = (byte) clusters.width();
                for (int i = clusters.start() + 1; i < clusters.end(); i++) {
                    widths[start + i] = INSIDE;
                }
            }
            start += span.text().length();
        }
        return widths;
    }
}
