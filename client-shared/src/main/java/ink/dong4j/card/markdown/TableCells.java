package ink.dong4j.card.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Splits the source of a table row into cells, and reads the alignment of columns. */
final class TableCells {
    /** The alignment of a column. */
    enum Side {
        LEFT,
        CENTER,
        RIGHT
    }

    /** The most cells of a row; a table with more columns is not laid out as one. */
    private static final int MOST = 64;

    private TableCells() {}

    /** The trimmed cells of a row, at least one. */
    static List<String> of(String row) {
        String text = row.strip();
        int from = text.startsWith("|") ? 1 : 0;
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        for (int i = from; i < text.length() && cells.size() <= MOST; i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length()) {
                char escaped = text.charAt(++i);
                if (escaped != '|') {
                    cell.append(c);
                }
                cell.append(escaped);
            } else if (c == '|') {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        if (!cell.toString().isBlank() || cells.isEmpty()) {
            cells.add(cell.toString().strip());
        }
        return cells;
    }

    /** The alignments in a delimiter row; empty when the line is not one. */
    static Optional<List<Side>> sides(String line) {
        if (!Letters.isOnly(line, 0, "|-: ") || line.indexOf('-') < 0) {
            return Optional.empty();
        }
        List<Side> sides = new ArrayList<>();
        for (String cell : of(line)) {
            boolean left = cell.startsWith(":");
            boolean right = cell.endsWith(":") && cell.length() > 1;
            String dashes = cell.substring(left ? 1 : 0, cell.length() - (right ? 1 : 0));
            if (dashes.isEmpty() || !Letters.isOnly(dashes, 0, "-")) {
                return Optional.empty();
            }
            sides.add(left && right ? Side.CENTER : right ? Side.RIGHT : Side.LEFT);
        }
        return sides.size() > MOST ? Optional.empty() : Optional.of(sides);
    }
}
