package ink.dong4j.card.turn;

import ink.dong4j.card.i18n.Phrases;
import ink.dong4j.card.layout.CardNotes;
import ink.dong4j.card.layout.Layout;
import ink.dong4j.card.layout.Paint;
import ink.dong4j.card.text.Line;
import ink.dong4j.card.text.Span;
import ink.dong4j.card.text.Style;
import ink.dong4j.card.text.Tone;
import ink.dong4j.card.text.Width;
import java.util.ArrayList;
import java.util.List;

/** The names of the pages that an answer rests on. */
final class PageNames {
    private static final Style LINK = Style.of(Tone.ACCENT).asUnderlined();

    private PageNames() {}

    /** All of them behind a label; a name is never broken, but clipped where a line is too short. */
    static List<Line> lines(List<String> names, Phrases phrases, int columns) {
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
}
