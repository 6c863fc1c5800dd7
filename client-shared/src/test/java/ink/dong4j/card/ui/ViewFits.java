package ink.dong4j.card.ui;

import static org.assertj.core.api.Assertions.assertThat;

import ink.dong4j.card.text.Line;
import ink.dong4j.card.text.View;
import ink.dong4j.card.text.Width;

/** That a view stays within the terminal. */
public final class ViewFits {
    private ViewFits() {}

    /** That what a model shows does, as its terminal measures it. */
    public static void check(Model model) {
        View view = App.view(model);
        Width.measured(
                model.abilities().ambiguousWide(),
                () -> {
                    check(view, model.columns(), model.rows());
                    return view;
                });
    }

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
