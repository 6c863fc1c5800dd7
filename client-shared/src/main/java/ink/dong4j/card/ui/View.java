package ink.dong4j.card.ui;

import ink.dong4j.card.text.Line;
import java.util.List;

/**
 * What the screen shall show: lines from the top, none wider than the screen, and the caret.
 *
 * @param caretColumn cells from the left, 0 first; where an input method opens
 * @param caretRow rows from the top, 0 first
 */
public record View(List<Line> lines, int caretColumn, int caretRow, boolean caretVisible) {
    public View {
        lines = List.copyOf(lines);
    }
}
