package ink.dong4j.card.ui;

import ink.dong4j.card.i18n.Phrases;
import ink.dong4j.card.text.Line;
import ink.dong4j.card.text.Span;
import ink.dong4j.card.text.Width;
import java.util.ArrayList;
import java.util.List;

/** The menu with one of its items told apart from the others. */
record Menu(MenuItem item, Mark mark) {
    private static final int EXPLAINED_FROM = 24;

    /** How the item is told apart. */
    enum Mark {
        /** Enter opens it. */
        CHOSEN,
        /** It is what the visitor looks at. */
        OPEN,
        /** Not at all: Enter does something else. */
        NONE
    }

    List<Line> lines(Model model, int columns, boolean explained) {
        Phrases phrases = Phrases.of(model.lang());
        List<Line> lines = new ArrayList<>();
        for (MenuItem each : MenuItem.of(model.card())) {
            String label = Paint.clip(label(each, model, phrases), columns);
            Line line = each == item ? marked(label) : Line.of(Span.of(Paint.NO_MARKER + label));
            lines.add(explained ? explained(line, each.hint(phrases).text(), columns) : line);
        }
        return lines;
    }

    private Line marked(String label) {
        return switch (mark) {
            // Only the marker tells the item: a move repaints two cells, whatever the link.
            case CHOSEN -> Line.of(Paint.bold(Paint.PROMPT), Span.of(label));
            case OPEN -> Line.of(Span.of(Paint.NO_MARKER), Paint.bold(label));
            case NONE -> Line.of(Span.of(Paint.NO_MARKER + label));
        };
    }

    private static Line explained(Line label, String text, int columns) {
        int column = Layout.MARKER + EXPLAINED_FROM;
        int room = Layout.MARKER + columns - column;
        if (Width.of(text) > room) {
            return label;
        }
        List<Span> spans = new ArrayList<>(label.spans());
        spans.add(Paint.blank(column - label.width()));
        spans.add(Paint.muted(text));
        return new Line(spans);
    }

    private static String label(MenuItem item, Model model, Phrases phrases) {
        return item.number(model.card()) + " " + item.hint(phrases).key();
    }
}
