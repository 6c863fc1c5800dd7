package ink.dong4j.card.ui;

import ink.dong4j.card.i18n.Hint;
import ink.dong4j.card.i18n.Phrases;
import ink.dong4j.card.text.Line;
import java.util.ArrayList;
import java.util.List;

/**
 * The keys and the commands.
 *
 * @param top the first line that is shown
 * @param back the screen that this one was opened from
 */
record Help(int top, Screen back) implements Screen {
    static Step press(Help help, Model model, Key key) {
        int page = room(model, Layout.of(model)) - 1;
        return switch (key) {
            case UP -> Step.of(model.with(help.scrolled(model, -1)));
            case DOWN -> Step.of(model.with(help.scrolled(model, 1)));
            case PAGE_UP -> Step.of(model.with(help.scrolled(model, -page)));
            case PAGE_DOWN -> Step.of(model.with(help.scrolled(model, page)));
            case HOME -> Step.of(model.with(new Help(0, help.back)));
            case END -> Step.of(model.with(help.scrolled(model, Short.MAX_VALUE)));
            case ESCAPE, BACKSPACE, LEFT -> Step.of(model.with(help.back));
            case ENTER,
                    NEWLINE,
                    TAB,
                    BACK_TAB,
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

    static Step typed(Help help, Model model, String text) {
        return switch (text) {
            case "q" -> Step.of(model.with(help.back));
            case "k" -> Step.of(model.with(help.scrolled(model, -1)));
            case "j" -> Step.of(model.with(help.scrolled(model, 1)));
            default -> Step.of(model);
        };
    }

    static View view(Help help, Model model, Layout layout) {
        Phrases phrases = Phrases.of(model.lang());
        List<Line> text = text(phrases, layout);
        // A larger window than the one that was scrolled in shows more from above.
        int last = last(text, model, layout);
        int top = Math.clamp(help.top, 0, last);
        List<Line> lines = new ArrayList<>(Page.title(model, layout, phrases.helpTitle()));
        lines.addAll(text.subList(top, text.size()));
        List<Line> footer = Footer.of(model, layout, Keys.help(model, last > 0));
        return new View(Page.fill(lines, footer, layout.rows()), 0, 0, false);
    }

    private Help scrolled(Model model, int by) {
        Layout layout = Layout.of(model);
        int last = last(text(Phrases.of(model.lang()), layout), model, layout);
        return new Help(Math.clamp((long) Math.min(top, last) + by, 0, last), back);
    }

    private static int last(List<Line> text, Model model, Layout layout) {
        return Math.max(0, text.size() - room(model, layout));
    }

    /** Rows that there are for the text. */
    private static int room(Model model, Layout layout) {
        int title = Page.title(model, layout, "").size();
        return Math.max(2, layout.rows() - title - Footer.rows(model, layout));
    }

    private static List<Line> text(Phrases phrases, Layout layout) {
        List<Line> lines = new ArrayList<>();
        section(lines, phrases.keysTitle(), phrases.keys(), layout);
        lines.add(Line.EMPTY);
        section(lines, phrases.commandsTitle(), Offers.help(phrases), layout);
        return lines;
    }

    private static void section(List<Line> lines, String title, List<Hint> hints, Layout layout) {
        lines.add(Paint.indented(Layout.MARKER, Line.of(Paint.accent(title))));
        for (Line line : Paint.table(hints, layout.text())) {
            lines.add(Paint.indented(Layout.MARKER, line));
        }
    }
}
