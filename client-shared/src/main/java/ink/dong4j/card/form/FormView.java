package ink.dong4j.card.form;

import ink.dong4j.card.draft.DraftRows;
import ink.dong4j.card.i18n.Phrases;
import ink.dong4j.card.layout.Layout;
import ink.dong4j.card.layout.Paint;
import ink.dong4j.card.text.Line;
import ink.dong4j.card.text.Span;
import ink.dong4j.card.text.Tone;
import ink.dong4j.card.text.Width;
import java.util.ArrayList;
import java.util.List;

/**
 * A form as it stands on a page: each field's name above its text.
 *
 * @param caretColumn cells from the left of the page
 * @param caretRow rows from the form's first
 */
public record FormView(List<Line> lines, int caretColumn, int caretRow) {
    /** Rows that a text of several lines has where there is room, however little is written. */
    private static final int EASY = 4;

    public FormView {
        lines = List.copyOf(lines);
    }

    /**
     * Lays a form out.
     *
     * @param rows that the form may take; no field gets fewer than one for its text
     */
    public static FormView of(FormState form, Layout layout, Phrases phrases, int rows) {
        boolean airy = !layout.isLow();
        List<Line> lines = new ArrayList<>();
        int column = 0;
        int row = 0;
        for (int i = 0; i < form.fields().size(); i++) {
            Field field = form.fields().get(i);
            boolean here = i == form.at();
            if (airy && i > 0) {
                lines.add(Line.EMPTY);
            }
            lines.add(name(field, here, layout, phrases));
            DraftRows draft = FormState.rows(field, layout.text(), phrases);
            int caret = draft.rowOf(field.draft().caret());
            int count = field.kind().lines() == 1 ? 1 : textRows(form, airy, rows);
            int shown = Math.min(count, draft.count());
            int first = Math.clamp(caret - shown / 2L, 0, draft.count() - shown);
            if (here) {
                column = Layout.MARKER + draft.columnOf(field.draft().caret());
                row = lines.size() + caret - first;
            }
            for (int each = first; each < first + shown; each++) {
                lines.add(text(field, draft, each, here && each == first, layout, phrases));
            }
            for (int blank = shown; blank < Math.min(count, EASY); blank++) {
                lines.add(Line.EMPTY);
            }
        }
        return new FormView(lines, column, row);
    }

    /** The rows for each text of several lines: what the others leave. */
    private static int textRows(FormState form, boolean airy, int rows) {
        int fields = form.fields().size();
        int texts = 0;
        for (Field field : form.fields()) {
            texts += field.kind().lines() > 1 ? 1 : 0;
        }
        int names = fields + (airy ? fields - 1 : 0);
        return Math.max(1, (rows - names - (fields - texts)) / Math.max(1, texts));
    }

    private static Line name(Field field, boolean here, Layout layout, Phrases phrases) {
        String name = field.kind().name(phrases);
        Line line = Line.of(Span.of(Paint.NO_MARKER), here ? Paint.bold(name) : Paint.muted(name));
        String count = field.draft().text().length() + "/" + field.kind().longest();
        boolean counted = here && !field.draft().isEmpty();
        return counted ? Paint.ends(line, Line.of(Paint.muted(count)), layout.page()) : line;
    }

    private static Line text(
            Field field, DraftRows draft, int row, boolean marked, Layout layout, Phrases phrases) {
        List<Span> spans = new ArrayList<>();
        spans.add(marked ? Span.of(Paint.PROMPT, Tone.ACCENT) : Span.of(Paint.NO_MARKER));
        if (field.draft().isEmpty()) {
            spans.add(Paint.muted(Width.clip(field.kind().explained(phrases), layout.text())));
        } else {
            spans.addAll(draft.spans(row));
        }
        return new Line(spans);
    }
}
