package ink.dong4j.card.ui;

import ink.dong4j.card.card.Link;
import ink.dong4j.card.i18n.Phrases;
import ink.dong4j.card.text.Line;
import ink.dong4j.card.text.Span;
import ink.dong4j.card.text.Style;
import ink.dong4j.card.text.Width;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the owner can be found: every address in full, for the eye and for the terminal.
 *
 * @param back the screen that this one was opened from
 */
record Links(int selected, Screen back) implements Screen {
    static Step press(Links links, Model model, Key key) {
        int count = model.card().links().size();
        return switch (key) {
            case UP, BACK_TAB -> Step.of(model.with(links.moved(-1, count)));
            case DOWN, TAB -> Step.of(model.with(links.moved(1, count)));
            case PAGE_UP, HOME -> Step.of(model.with(links.moved(-count, count)));
            case PAGE_DOWN, END -> Step.of(model.with(links.moved(count, count)));
            case ESCAPE, BACKSPACE, LEFT -> Step.of(model.with(links.back));
            case ENTER,
                    NEWLINE,
                    RIGHT,
                    WORD_LEFT,
                    WORD_RIGHT,
                    DELETE,
                    DELETE_WORD,
                    DELETE_TO_START,
                    DELETE_TO_END,
                    DELETE_WORD_AFTER,
                    YANK,
                    TRANSPOSE,
                    UNDO,
                    REDO,
                    SEARCH,
                    INTERRUPT,
                    END_OF_INPUT,
                    REDRAW ->
                    Step.of(model);
        };
    }

    static Step typed(Links links, Model model, String text) {
        int count = model.card().links().size();
        return switch (text) {
            case "q" -> Step.of(model.with(links.back));
            case "k" -> Step.of(model.with(links.moved(-1, count)));
            case "j" -> Step.of(model.with(links.moved(1, count)));
            default -> Step.of(model);
        };
    }

    static View view(Links links, Model model, Layout layout) {
        Phrases phrases = Phrases.of(model.lang());
        List<Line> footer = Footer.of(model, layout, Keys.links(model));
        List<Line> list = new ArrayList<>();
        int first = 0;
        int last = 0;
        int labels = labels(model);
        for (int i = 0; i < model.card().links().size(); i++) {
            int before = list.size();
            list.addAll(entry(model, layout, labels, i, i == links.selected));
            if (i == links.selected) {
                first = before;
                last = list.size();
            }
        }
        List<Line> lines = new ArrayList<>(Page.title(model, layout, phrases.linksTitle()));
        int room = Math.max(1, layout.rows() - footer.size() - lines.size());
        int top = Math.max(0, Math.min(first, last - room));
        int caretRow = lines.size() + first - top;
        lines.addAll(list.subList(top, list.size()));
        return new View(Page.fill(lines, footer, layout.rows()), 0, caretRow, false);
    }

    private Links moved(int by, int count) {
        return new Links(Math.clamp((long) selected + by, 0, Math.max(0, count - 1)), back);
    }

    private static int labels(Model model) {
        return model.card().links().stream()
                        .mapToInt(link -> Width.of(link.label().in(model.lang())))
                        .max()
                        .orElse(0)
                + 2;
    }

    /** A link in one line, or its address below its label where it does not fit beside it. */
    private static List<Line> entry(
            Model model, Layout layout, int labels, int index, boolean selected) {
        Link link = model.card().links().get(index);
        String label = Paint.clip(link.label().in(model.lang()), layout.text());
        Span marker = selected ? Paint.accent(Paint.PROMPT) : Span.of(Paint.NO_MARKER);
        boolean beside = labels + Width.of(link.shown()) <= layout.text();
        String name = beside ? Paint.pad(label, labels) : label;
        Span shown = selected ? Paint.accent(name) : Span.of(name);
        if (beside) {
            return List.of(Line.of(marker, shown, address(link, link.shown())));
        }
        List<Line> lines = new ArrayList<>();
        lines.add(Line.of(marker, shown));
        PromptRows rows =
                PromptRows.of(
                        link.shown(), layout.text() - Layout.MARKER, Phrases.of(model.lang()));
        for (int row = 0; row < rows.count(); row++) {
            if (!rows.row(row).isEmpty()) {
                Span indent = Paint.blank(2 * Layout.MARKER);
                lines.add(Line.of(indent, address(link, rows.row(row))));
            }
        }
        return lines;
    }

    private static Span address(Link link, String part) {
        return new Span(part, Style.PLAIN.asUnderlined(), link.address().toString());
    }
}
