package ink.dong4j.card.ui;

import ink.dong4j.card.draft.Composer;
import ink.dong4j.card.draft.DraftRows;
import ink.dong4j.card.i18n.Phrases;
import ink.dong4j.card.layout.Layout;
import ink.dong4j.card.layout.Paint;
import ink.dong4j.card.talk.Allowance;
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
public record Prompt(List<Line> lines, int caretColumn, int caretRow) {
    private static final int GAP = 2;

    /** Marks in the gutter of a draft that is longer than its place. */
    private static final String ABOVE = "\u25B4";

    private static final String BELOW = "\u25BE";

    public static Prompt of(Model model, Layout layout, String placeholder) {
        String allowance = allowance(model, layout);
        int room = room(layout, allowance);
        DraftRows rows = rows(model, room);
        Composer composer = model.composer();
        int caretRow = rows.rowOf(composer.caret());
        int count = height(rows, layout);
        int first = Math.clamp(caretRow - count / 2L, 0, rows.count() - count);
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            boolean above = i == 0 && first > 0;
            boolean below = i == count - 1 && first + count < rows.count();
            List<Span> spans = new ArrayList<>();
            spans.add(marker(first + i == 0, above, below));
            if (composer.isEmpty()) {
                spans.add(Paint.muted(Width.clip(placeholder, room)));
            } else {
                spans.addAll(rows.spans(first + i));
            }
            Line line = new Line(spans);
            boolean beside = i == 0 && !allowance.isEmpty();
            lines.add(
                    beside
                            ? Paint.ends(line, Line.of(Paint.muted(allowance)), layout.page())
                            : line);
        }
        int column = Layout.MARKER + rows.columnOf(composer.caret());
        return new Prompt(lines, column, caretRow - first);
    }

    /** How many rows it takes. */
    public static int height(Model model, Layout layout) {
        return height(rows(model, layout), layout);
    }

    private static int height(DraftRows rows, Layout layout) {
        return Math.min(rows.count(), layout.promptRows());
    }

    /** The whole draft as rows, for moving the caret up and down in it. */
    static DraftRows rows(Model model, Layout layout) {
        return rows(model, room(layout, allowance(model, layout)));
    }

    private static DraftRows rows(Model model, int room) {
        Composer composer = model.composer();
        return composer.laid().of(composer.marked(), room, Phrases.of(model.lang()));
    }

    private static Span marker(boolean first, boolean above, boolean below) {
        if (above || below) {
            String marks = (above ? ABOVE : "") + (below ? BELOW : "");
            return Paint.muted(Width.pad(marks, Layout.MARKER));
        }
        return first ? Span.of(Paint.PROMPT, Tone.ACCENT) : Span.of(Paint.NO_MARKER);
    }

    /** Whether a placeholder is shown whole. */
    public static boolean fits(String placeholder, Model model, Layout layout) {
        return Width.of(placeholder) <= room(layout, allowance(model, layout));
    }

    /** What an empty prompt says that is for a description. */
    public static String descriptionWanted(Model model, Layout layout) {
        Phrases phrases = Phrases.of(model.lang());
        String whole = phrases.pasteDescription();
        return fits(whole, model, layout) ? whole : phrases.pasteDescriptionShort();
    }

    private static int room(Layout layout, String allowance) {
        return layout.text() - (allowance.isEmpty() ? 0 : Width.of(allowance) + GAP);
    }

    private static String allowance(Model model, Layout layout) {
        Allowance allowance = model.allowanceNow();
        if (!allowance.known() || !model.screen().asks()) {
            return "";
        }
        return layout.isPhone()
                ? allowance.left() + "/" + allowance.of()
                : Phrases.of(model.lang()).allowance(allowance.left(), allowance.of());
    }
}
