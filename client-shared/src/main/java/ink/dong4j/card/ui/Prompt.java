package ink.dong4j.card.ui;

import ink.dong4j.card.i18n.Phrases;
import ink.dong4j.card.text.Line;
import ink.dong4j.card.text.Span;
import ink.dong4j.card.text.Tone;
import ink.dong4j.card.text.Width;
import java.util.ArrayList;
import java.util.List;

/**
 * The draft as it is shown, with what is left of the allowance beside it.
 *
 * @param caretColumn cells from the left of the page
 * @param caretRow rows from the first of the prompt
 */
record Prompt(List<Line> lines, int caretColumn, int caretRow) {
    private static final int GAP = 2;

    static Prompt of(Model model, Layout layout, String placeholder) {
        String allowance = allowance(model, layout);
        PromptRows rows = rows(model, layout);
        Composer composer = model.composer();
        int caretRow = rows.rowOf(composer.caret());
        int count = Math.min(rows.count(), layout.promptRows());
        int first = Math.clamp(caretRow - count + 1L, 0, rows.count() - count);
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Span marker = i == 0 ? Span.of(Paint.PROMPT, Tone.ACCENT) : Span.of(Paint.NO_MARKER);
            Span text =
                    composer.isEmpty()
                            ? Paint.muted(Paint.clip(placeholder, room(layout, allowance)))
                            : Span.of(rows.row(first + i));
            Line line = Line.of(marker, text);
            boolean beside = i == 0 && !allowance.isEmpty();
            lines.add(
                    beside
                            ? Paint.ends(line, Line.of(Paint.muted(allowance)), layout.page())
                            : line);
        }
        int column = Layout.MARKER + rows.columnOf(composer.caret());
        return new Prompt(List.copyOf(lines), column, caretRow - first);
    }

    /** The whole draft as rows, for moving the caret up and down in it. */
    static PromptRows rows(Model model, Layout layout) {
        return PromptRows.of(model.composer().text(), room(layout, allowance(model, layout)));
    }

    private static int room(Layout layout, String allowance) {
        return layout.text() - (allowance.isEmpty() ? 0 : Width.of(allowance) + GAP);
    }

    private static String allowance(Model model, Layout layout) {
        Allowance allowance = model.allowanceNow();
        if (!allowance.known()) {
            return "";
        }
        return layout.isPhone()
                ? allowance.left() + "/" + allowance.of()
                : Phrases.of(model.lang()).allowance(allowance.left(), allowance.of());
    }
}
