package ink.dong4j.card.ui;

import ink.dong4j.card.text.Clusters;
import ink.dong4j.card.text.Width;
import java.util.ArrayList;
import java.util.List;

/**
 * A draft cut into the rows of the prompt, at the last cluster that fits, so that every position of
 * the caret has one cell. There is always a row, and a cell for the caret behind the text.
 */
record PromptRows(String text, List<Row> rows) {
    /** A row: chars of the draft from {@code start} to {@code end}, without its line break. */
    record Row(int start, int end) {}

    PromptRows {
        rows = List.copyOf(rows);
    }

    static PromptRows of(String text, int columns) {
        List<Row> rows = new ArrayList<>();
        Clusters clusters = new Clusters(text);
        int start = 0;
        int used = 0;
        while (clusters.next()) {
            if (text.charAt(clusters.start()) == '\n') {
                rows.add(new Row(start, clusters.start()));
                start = clusters.end();
                used = 0;
                continue;
            }
            if (used + clusters.width() > columns) {
                rows.add(new Row(start, clusters.start()));
                start = clusters.start();
                used = 0;
            }
            used += clusters.width();
        }
        rows.add(new Row(start, text.length()));
        if (used >= columns) {
            rows.add(new Row(text.length(), text.length()));
        }
        return new PromptRows(text, rows);
    }

    int count() {
        return rows.size();
    }

    String row(int index) {
        Row row = rows.get(index);
        return text.substring(row.start(), row.end());
    }

    /** The row of a caret; where two rows meet, the later one. */
    int rowOf(int caret) {
        int index = rows.size() - 1;
        while (index > 0 && rows.get(index).start() > caret) {
            index--;
        }
        return index;
    }

    /** Cells before a caret in its row. */
    int columnOf(int caret) {
        return Width.of(text.substring(rows.get(rowOf(caret)).start(), caret));
    }

    /** The caret's place in a row that is nearest to a column and not behind it. */
    int charAt(int row, int column) {
        int start = rows.get(row).start();
        Clusters clusters = new Clusters(row(row));
        int used = 0;
        int at = 0;
        while (clusters.next() && used + clusters.width() <= column) {
            used += clusters.width();
            at = clusters.end();
        }
        boolean wraps = row + 1 < count() && rows.get(row + 1).start() == start + at;
        return wraps && at > 0 ? start + lastClusterStart(row(row)) : start + at;
    }

    private static int lastClusterStart(String row) {
        Clusters clusters = new Clusters(row);
        int start = 0;
        while (clusters.next()) {
            start = clusters.start();
        }
        return start;
    }
}
