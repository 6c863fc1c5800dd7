package ink.dong4j.card.text;

import java.util.ArrayList;
import java.util.List;

/** Fills lines with the words of a text, one after another. */
final class Breaker {
    private static final byte INSIDE = -1;

    /** What no line begins with, even inside a word that has to be cut. */
    private static final String CLOSING = "，。！？、；：）」』】》〉”’…,.!?;:)";

    private final Line source;
    private final String text;
    private final int columns;

    /** For each char the columns of the cluster that starts there, or that it is inside of one. */
    private final byte[] widths;

    private final List<Line> lines = new ArrayList<>();
    private int wordStart;
    private int lineStart;
    private int used;

    /** The next span to cut from, and where it starts in the text. */
    private int span;

    private int spanStart;

    Breaker(Line source, String text, int columns) {
        this.source = source;
        this.text = text;
        this.columns = columns;
        this.widths = widths(source, text.length());
    }

    /** The next word ends here, with the spaces behind it; a line may break after it. */
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

    List<Line> finish() {
        int end = wordStart;
        while (used > columns && end > lineStart && text.charAt(end - 1) == ' ') {
            end--;
            used--;
        }
        lines.add(slice(lineStart, end));
        return lines;
    }

    /** Breaks a word that is wider than a line. */
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

    /** Where the next line starts if not with closing punctuation; where it must, if that fails. */
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

    /** Ends the line before a word, without the spaces there; one of spaces alone is dropped. */
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

    /** The styled text of a range; ranges are asked for from left to right. */
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
