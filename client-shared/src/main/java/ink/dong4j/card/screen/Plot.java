package ink.dong4j.card.screen;

import ink.dong4j.card.layout.Paint;
import ink.dong4j.card.news.Activity;
import ink.dong4j.card.text.Line;
import ink.dong4j.card.text.Span;
import ink.dong4j.card.text.Tone;
import java.util.ArrayList;
import java.util.List;

/**
 * Counts as columns of dots, two days in a cell and four dots in its height. The characters of Braille that
 * it is made of are one cell wide in every terminal, and need no colours.
 */
final class Plot {
    private static final int BRAILLE = 0x2800;
    private static final int DOTS = 4;

    /** Cells below each other. */
    private static final int ROWS = 2;

    /** The dots of a column from below, of the left one and of the right one. */
    private static final int[][] COLUMNS = {{0x40, 0x04, 0x02, 0x01}, {0x80, 0x20, 0x10, 0x08}};

    private Plot() {}

    /** The newest days, as many as there is room for, with the days at both ends below. */
    static List<Line> lines(Activity activity, int columns) {
        int days = Math.min(activity.days().size(), 2 * columns);
        if (activity.total() == 0) {
            return List.of();
        }
        List<Integer> counts =
                activity.days().subList(activity.days().size() - days, activity.days().size());
        List<Line> lines = new ArrayList<>();
        for (int row = ROWS - 1; row >= 0; row--) {
            lines.add(
                    Line.of(
                            Span.of(Paint.NO_MARKER),
                            Span.of(row(counts, activity.most(), row), Tone.ACCENT)));
        }
        String first = activity.last().minusDays(days - 1L).toString();
        String last = activity.last().toString();
        int gap = Math.max(2, (days + 1) / 2 - first.length() - last.length());
        lines.add(
                Line.of(
                        Span.of(Paint.NO_MARKER),
                        Paint.muted(days == 1 ? last : first + " ".repeat(gap) + last)));
        return lines;
    }

    private static String row(List<Integer> counts, int most, int row) {
        StringBuilder cells = new StringBuilder();
        for (int day = 0; day < counts.size(); day += 2) {
            int cell = BRAILLE;
            for (int side = 0; side < 2 && day + side < counts.size(); side++) {
                int height = height(counts.get(day + side), most) - row * DOTS;
                for (int dot = 0; dot < Math.clamp(height, 0, DOTS); dot++) {
                    cell |= COLUMNS[side][dot];
                }
            }
            // A blank is no sign to be read out.
            cells.append(cell == BRAILLE ? ' ' : (char) cell);
        }
        return cells.toString();
    }

    /** In dots; whatever is not nothing is seen. */
    private static int height(long count, int most) {
        return (int) Math.ceilDiv(count * ROWS * DOTS, most);
    }

    /** A bar of so many cells. */
    static String bar(int cells) {
        return Character.toString(BRAILLE + 0x36).repeat(cells);
    }
}
