package ink.dong4j.card.server.oneapi;

import ink.dong4j.card.text.Width;
import java.util.ArrayList;
import java.util.List;

/** Rows of cells in columns as wide as their widest cell, Chinese ones counted as terminals show them. */
final class TextTable {
    private final List<List<String>> rows = new ArrayList<>();

    TextTable(String... heads) {
        row(heads);
    }

    void row(String... cells) {
        rows.add(List.of(cells));
    }

    List<String> lines() {
        int columns = rows.getFirst().size();
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int i = 0; i < columns; i++) {
                widths[i] = Math.max(widths[i], Width.of(row.get(i)));
            }
        }
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < columns; i++) {
                String cell = row.get(i);
                line.append(cell).append(" ".repeat(widths[i] - Width.of(cell) + 2));
            }
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }
}
