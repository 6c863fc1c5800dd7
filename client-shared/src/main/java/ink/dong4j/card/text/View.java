package ink.dong4j.card.text;

import java.util.List;

/**
 * What the screen shall show: lines from the top, none wider than the screen, and the caret.
 *
 * @param caretColumn cells from the left, 0 first; where an input method opens
 * @param caretRow rows from the top, 0 first
 * @param mouse whether the mouse is of use; without it the terminal selects text by itself
 */
public record View(
        List<Line> lines, int caretColumn, int caretRow, boolean caretVisible, boolean mouse) {
    public View {
        lines = List.copyOf(lines);
    }

    /** A view that leaves the mouse to the terminal. */
    public View(List<Line> lines, int caretColumn, int caretRow, boolean caretVisible) {
        this(lines, caretColumn, caretRow, caretVisible, false);
    }

    public View withMouse(boolean wanted) {
        return new View(lines, caretColumn, caretRow, caretVisible, wanted);
    }
}
