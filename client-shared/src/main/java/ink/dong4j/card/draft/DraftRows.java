package ink.dong4j.card.draft;

import ink.dong4j.card.i18n.Phrases;
import ink.dong4j.card.text.Span;
import ink.dong4j.card.text.Tone;
import ink.dong4j.card.text.Width;
import java.util.ArrayList;
import java.util.List;

/**
 * A draft cut into the rows of the prompt, at the last character or chip that fits, so that every
 * position of the caret has one cell. There is always a row, and a cell for the caret behind the text.
 */
public record DraftRows(String marked, int columns, Phrases phrases, List<Row> rows) {
    /** A row: chars of the draft from {@code start} to {@code end}, without its line break. */
    record Row(int start, int end) {}

    public DraftRows {
        rows = List.copyOf(rows);
    }

    public static DraftRows of(String marked, int columns, Phrases phrases) {
        List<Row> rows = new ArrayList<>();
        CaretStops stops = new CaretStops(marked, 0);
        int start = 0;
        int used = 0;
        while (stops.next()) {
            if (stops.isBreak()) {
                rows.add(new Row(start, stops.start()));
                start = stops.end();
                used = 0;
                continue;
            }
            int width = width(marked, stops, columns, phrases);
            if (used + width > columns && used > 0) {
                rows.add(new Row(start, stops.start()));
                start = stops.start();
                used = 0;
            }
            used += width;
        }
        rows.add(new Row(start, marked.length()));
        if (used >= columns) {
            rows.add(new Row(marked.length(), marked.length()));
        }
        return new DraftRows(marked, columns, phrases, rows);
    }

    public int count() {
        return rows.size();
    }

    /** What a row holds, chips with their marks. */
    public String row(int index) {
        Row row = rows.get(index);
        return marked.substring(row.start(), row.end());
    }

    /** What a row shows. */
    public List<Span> spans(int index) {
        Row row = rows.get(index);
        List<Span> spans = new ArrayList<>();
        int at = row.start();
        while (at < row.end()) {
            if (PasteChip.startsAt(marked, at)) {
                int end = PasteChip.end(marked, at);
                spans.add(Span.of(label(marked, at, end, columns, phrases), Tone.ACCENT));
                at = end;
            } else {
                int chip = marked.indexOf(PasteChip.OPEN, at);
                int end = chip < 0 ? row.end() : Math.min(chip, row.end());
                spans.add(Span.of(marked.substring(at, end)));
                at = end;
            }
        }
        return spans;
    }

    /** The row of a caret; where two rows meet, the later one. */
    public int rowOf(int caret) {
        int index = rows.size() - 1;
        while (index > 0 && rows.get(index).start() > caret) {
            index--;
        }
        return index;
    }

    /** Cells before a caret in its row. */
    public int columnOf(int caret) {
        CaretStops stops = new CaretStops(marked, rows.get(rowOf(caret)).start());
        int column = 0;
        while (stops.end() < caret && stops.next()) {
            column += width(marked, stops, columns, phrases);
        }
        return column;
    }

    /** The caret's place in a row that is nearest to a column and not behind it. */
    int charAt(int index, int column) {
        Row row = rows.get(index);
        boolean wraps = index + 1 < count() && rows.get(index + 1).start() == row.end();
        CaretStops stops = new CaretStops(marked, row.start());
        int used = 0;
        int at = row.start();
        int before = at;
        while (stops.end() < row.end() && stops.next()) {
            used += width(marked, stops, columns, phrases);
            if (used > column) {
                break;
            }
            before = at;
            at = stops.end();
        }
        // Behind the last character of a row that wraps stands what is shown in the next one.
        return wraps && at == row.end() ? before : at;
    }

    private static int width(String marked, CaretStops stops, int columns, Phrases phrases) {
        return stops.isChip()
                ? Width.of(label(marked, stops.start(), stops.end(), columns, phrases))
                : stops.width();
    }

    private static String label(String marked, int start, int end, int columns, Phrases phrases) {
        return Width.clip(PasteChip.label(marked, start, end, phrases), columns);
    }
}
