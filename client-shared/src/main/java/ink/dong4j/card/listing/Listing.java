package ink.dong4j.card.listing;

import ink.dong4j.card.text.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * Entries of one or more lines below each other, scrolled so that the selected one is in sight.
 *
 * @param row the row of the first visible line on the page
 */
public record Listing(List<List<Line>> entries, int selected, int row, int room) {
    public Listing {
        entries = List.copyOf(entries);
    }

    public List<Line> visible() {
        List<Line> lines = new ArrayList<>();
        entries.forEach(lines::addAll);
        return new Pager(top(), lines.size(), room).visible(lines);
    }

    /** The row of the selected entry on the page. */
    public int caretRow() {
        return row + start(selected) - top();
    }

    /** The entry that stands in a row of the page. */
    public OptionalInt at(int clicked) {
        int line = clicked - row + top();
        for (int i = 0; i < entries.size(); i++) {
            boolean inside = line >= start(i) && line < start(i) + entries.get(i).size();
            if (inside && clicked >= row && clicked < row + room) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    private int top() {
        int end = selected < entries.size() ? start(selected) + entries.get(selected).size() : 0;
        return Math.max(0, Math.min(start(selected), end - room));
    }

    private int start(int index) {
        return entries.stream().limit(index).mapToInt(List::size).sum();
    }
}
