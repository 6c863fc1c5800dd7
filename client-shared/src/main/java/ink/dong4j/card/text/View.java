package ink.dong4j.card.text;

import java.util.List;

/**
 * What the screen shall show: lines from the top, none wider than the screen, and the caret.
 *
 * @param caretColumn cells from the left, 0 first; where an input method opens
 * @param caretRow rows from the top, 0 first
 * @param reports what the terminal is to report beside keys
 */
public record View(
        List<Line> lines, int caretColumn, int caretRow, boolean caretVisible, Reports reports) {
    public View {
        lines = List.copyOf(lines);
    }

    /** A view that leaves the mouse to the terminal. */
    public View(List<Line> lines, int caretColumn, int caretRow, boolean caretVisible) {
        this(lines, caretColumn, caretRow, caretVisible, Reports.NONE);
    }

    public View with(Reports wanted) {
        return wanted == reports
                ? this
                : new View(lines, caretColumn, caretRow, caretVisible, wanted);
    }
}
