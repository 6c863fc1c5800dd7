package ink.dong4j.card.screen;

import ink.dong4j.card.card.OwnerPage;
import ink.dong4j.card.i18n.Phrases;
import ink.dong4j.card.layout.Layout;
import ink.dong4j.card.layout.Paint;
import ink.dong4j.card.text.Line;
import ink.dong4j.card.text.Span;
import ink.dong4j.card.text.Style;
import ink.dong4j.card.text.Tone;
import ink.dong4j.card.text.Width;
import ink.dong4j.card.ui.CardNotes;
import ink.dong4j.card.ui.Model;
import ink.dong4j.card.ui.OpenablePages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The names of the pages that an answer rests on, each of which can be clicked. */
public final class PageNames {
    private static final Style LINK = Style.of(Tone.ACCENT).asUnderlined();

    private PageNames() {}

    /** All of them behind a label; a name is never broken, but clipped where a line is too short. */
    public static List<Line> lines(List<String> names, Phrases phrases, int columns) {
        String label = phrases.pages(List.of());
        String one = phrases.pages(List.of("", ""));
        String comma = one.substring(label.length());
        List<Line> lines = new ArrayList<>();
        Line line = Line.of(CardNotes.marker(), Paint.muted(label));
        boolean begins = true;
        for (String name : names) {
            String shown = Width.clip(name, Math.max(1, columns - Width.of(label)));
            int more = Width.of(comma) + Width.of(shown) + Width.of(comma.strip());
            if (!begins && line.width() + more > Layout.MARKER + columns) {
                lines.add(line.plus(Paint.muted(comma.stripTrailing())));
                line = Line.of(Span.of(Paint.NO_MARKER));
            } else if (!begins) {
                line = line.plus(Paint.muted(comma));
            }
            line = line.plus(Span.of(shown, LINK));
            begins = false;
        }
        lines.add(line);
        return List.copyOf(lines);
    }

    /** The page whose name stands on a cell of a line, here or in the brackets of a citation. */
    public static Optional<String> at(Line line, int cell, Model model) {
        List<String> pages = OpenablePages.of(model).pages().stream().map(OwnerPage::page).toList();
        int from = 0;
        for (Span span : line.spans()) {
            int to = from + Width.of(span.text());
            if (cell >= from && cell < to) {
                int within = cell - from;
                return pages.stream().filter(page -> names(span, page, within)).findFirst();
            }
            from = to;
        }
        return Optional.empty();
    }

    private static boolean names(Span span, String page, int cell) {
        if (span.style().equals(LINK) && span.href().isEmpty()) {
            return span.text().equals(page);
        }
        String cited = "[" + page + "]";
        for (int at = span.text().indexOf(cited);
                at >= 0;
                at = span.text().indexOf(cited, at + 1)) {
            int first = Width.of(span.text().substring(0, at));
            if (cell >= first && cell < first + Width.of(cited)) {
                return true;
            }
        }
        return false;
    }
}
