package ink.dong4j.card.screen;

import ink.dong4j.card.card.Link;
import ink.dong4j.card.card.Localized;
import ink.dong4j.card.draft.DraftRows;
import ink.dong4j.card.i18n.Phrases;
import ink.dong4j.card.layout.Layout;
import ink.dong4j.card.layout.Paint;
import ink.dong4j.card.text.Line;
import ink.dong4j.card.text.Span;
import ink.dong4j.card.text.Style;
import ink.dong4j.card.text.Tone;
import ink.dong4j.card.text.Width;
import ink.dong4j.card.ui.Copying;
import ink.dong4j.card.ui.Model;
import ink.dong4j.card.ui.Notice;
import ink.dong4j.card.ui.Step;
import java.util.ArrayList;
import java.util.List;

/**
 * Something that a visitor takes along, since nothing opens in his browser from here: an address or a command, for
 * the eye, the terminal, the clipboard and a camera.
 *
 * @param shown what is read and copied
 * @param note what there is to know about it; empty for nothing
 * @param target the address that a terminal may open for it; empty for none
 * @param code what its QR code holds
 */
public record Way(Localized label, String shown, Localized note, String target, String code) {
    private static final int LONGEST_TOLD = 40;
    private static final Localized NOTHING = Localized.same("");

    static Way of(Link link) {
        String address = link.address().toString();
        return new Way(link.label(), link.shown(), NOTHING, address, address);
    }

    /** A command to type in a shell. */
    static Way command(Localized label, String command, String code) {
        return new Way(label, command, NOTHING, "", code);
    }

    Way noting(Localized other) {
        return new Way(label, shown, other, target, code);
    }

    Step copied(Model model) {
        String told = Width.clip(shown, LONGEST_TOLD);
        return Copying.text(model, shown, Notice.of(phrases -> phrases.copied(told)));
    }

    String label(Model model) {
        return label.in(model.lang());
    }

    /** What is shown in rows of so many columns, and below it the note. */
    List<Line> rows(Model model, int columns) {
        Style style = target.isEmpty() ? Style.PLAIN : Style.PLAIN.asUnderlined();
        List<Line> lines = new ArrayList<>();
        for (String row : cut(shown, columns, model)) {
            lines.add(Line.of(new Span(row, style, target)));
        }
        for (String row : cut(note.in(model.lang()), columns, model)) {
            lines.add(Line.of(Span.of(row, Tone.MUTED)));
        }
        return lines;
    }

    /** The same as an entry of a list: beside its label, or below it where it does not fit there. */
    List<Line> entry(Model model, Layout layout, int labels, boolean selected) {
        String name = Width.clip(label(model), layout.text());
        Span marker = selected ? Paint.accent(Paint.PROMPT) : Span.of(Paint.NO_MARKER);
        boolean beside = labels + Width.of(shown) <= layout.text();
        String padded = beside ? Width.pad(name, labels) : name;
        Line first = Line.of(marker, selected ? Paint.accent(padded) : Span.of(padded));
        int indent = beside ? Layout.MARKER + labels : 2 * Layout.MARKER;
        List<Line> rows = rows(model, Layout.MARKER + layout.text() - indent);
        List<Line> lines = new ArrayList<>();
        lines.add(beside ? first.plus(rows.removeFirst().spans().toArray(Span[]::new)) : first);
        rows.forEach(row -> lines.add(Paint.indented(indent, row)));
        return lines;
    }

    private static List<String> cut(String text, int columns, Model model) {
        DraftRows rows = DraftRows.of(text, columns, Phrases.of(model.lang()));
        List<String> lines = new ArrayList<>();
        for (int row = 0; row < rows.count(); row++) {
            if (!rows.row(row).isEmpty()) {
                lines.add(rows.row(row));
            }
        }
        return lines;
    }
}
