package ink.dong4j.card.screen;

import ink.dong4j.card.card.Link;
import ink.dong4j.card.draft.DraftRows;
import ink.dong4j.card.i18n.Phrases;
import ink.dong4j.card.layout.Paint;
import ink.dong4j.card.text.Line;
import ink.dong4j.card.text.Span;
import ink.dong4j.card.text.Style;
import java.util.ArrayList;
import java.util.List;

/** The address of a link in full, on as many lines as it needs, each of which leads there. */
final class AddressLines {
    private AddressLines() {}

    /**
     * @param left blank cells before each line
     * @param columns cells for the address
     */
    static List<Line> of(Link link, int left, int columns, Phrases phrases) {
        DraftRows rows = DraftRows.of(link.shown(), columns, phrases);
        List<Line> lines = new ArrayList<>();
        for (int row = 0; row < rows.count(); row++) {
            if (!rows.row(row).isEmpty()) {
                lines.add(Paint.indented(left, Line.of(part(link, rows.row(row)))));
            }
        }
        return lines;
    }

    /** A part of the address that leads to all of it. */
    static Span part(Link link, String text) {
        return new Span(text, Style.PLAIN.asUnderlined(), link.address().toString());
    }
}
