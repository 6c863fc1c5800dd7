package ink.dong4j.card.ui;

import static org.assertj.core.api.Assertions.assertThat;

import ink.dong4j.card.text.Line;
import ink.dong4j.card.text.View;

/** That a view stays within the terminal. */
public final class ViewFits {
    private ViewFits() {}

    public static void check(View view, int columns, int rows) {
        assertThat(view.lines()).hasSizeLessThanOrEqualTo(rows);
        for (Line line : view.lines()) {
            assertThat(line.width()).as(line.text()).isLessThanOrEqualTo(columns);
            assertThat(line.text()).doesNotContain("\n", "\t");
        }
        assertThat(view.caretColumn()).isBetween(0, columns - 1);
        assertThat(view.caretRow()).isBetween(0, rows - 1);
    }
}
