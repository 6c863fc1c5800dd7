package ink.dong4j.card.layout;

import ink.dong4j.card.text.Line;
import ink.dong4j.card.text.Span;
import ink.dong4j.card.text.Style;
import ink.dong4j.card.text.Tone;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Counts as bars of inverse blanks: they are seen in every font and without colours, are one cell wide in every
 * terminal, and a screen reader reads nothing out.
 */
public final class Plot {
    private static final Style INK = Style.of(Tone.ACCENT).asInverse();

    /** The height of the highest bar, in cells. */
    private static final int ROWS = 3;

    private Plot() {}

    /**
     * A bar for each of the newest days, as many as there is room for, with the scale behind and the days
     * below; nothing where nothing was counted.
     *
     * @param counts of each day up to the last one
     */
    public static List<Line> lines(List<Integer> counts, LocalDate last, int columns) {
        int most = counts.stream().mapToInt(Integer::intValue).max().orElse(0);
        if (most == 0) {
            return List.of();
        }
        String scale = " | " + most;
        int days = Math.min(counts.size(), columns - scale.length());
        List<Integer> newest = counts.subList(counts.size() - days, counts.size());
        List<Line> lines = new ArrayList<>();
        for (int row = ROWS - 1; row >= 0; row--) {
            String end = row == ROWS - 1 ? scale : " |";
            lines.add(row(newest, most, row).plus(Paint.muted(end)));
        }
        String begin = last.minusDays(days - 1L).toString();
        int gap = Math.max(2, days - 2 * begin.length());
        String ends = days == 1 ? last.toString() : begin + " ".repeat(gap) + last;
        lines.add(Line.of(Span.of(Paint.NO_MARKER), Paint.muted(ends)));
        return lines;
    }

    private static Line row(List<Integer> counts, int most, int row) {
        List<Span> spans = new ArrayList<>();
        spans.add(Span.of(Paint.NO_MARKER));
        int from = 0;
        while (from < counts.size()) {
            boolean inked = height(counts.get(from), most) > row;
            int to = from + 1;
            while (to < counts.size() && height(counts.get(to), most) > row == inked) {
                to++;
            }
            spans.add(inked ? bar(to - from) : Paint.blank(to - from));
            from = to;
        }
        return new Line(spans);
    }

    /** In cells; whatever is not nothing is seen. */
    private static int height(long count, int most) {
        return (int) Math.ceilDiv(count * ROWS, most);
    }

    /** A bar of so many cells. */
    public static Span bar(int cells) {
        return Span.of(" ".repeat(cells), INK);
    }
}
