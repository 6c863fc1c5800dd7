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
        return Step.of(
                Keys.leaves(key)
                        ? model.with(help.back)
                        : help.scrolled(model, help.pager(model).by(key)));
    }

    static Step typed(Help help, Model model, String text) {
        return Step.of(
                text.equals("q") || text.equals("?")
                        ? model.with(help.back)
                        : help.scrolled(model, help.pager(model).by(text)));
    }

    static View view(Help help, Model model, Layout layout) {
        Phrases phrases = Phrases.of(model.lang());
        Pager pager = help.pager(model);
        List<Line> lines = new ArrayList<>(Page.title(model, layout, phrases.helpTitle()));
        lines.addAll(pager.visible(text(model, layout)));
        List<Line> footer = Footer.of(model, layout, Keys.help(model, pager.scrolls()));
        return new View(Page.fill(lines, footer, layout.rows()), 0, 0, false);
    }

    Model scrolled(Model model, int by) {
        return by == 0 ? model : model.with(new Help(pager(model).moved(by).top(), back));
    }

    /** A larger window than the one that was scrolled in shows more from above. */
    private Pager pager(Model model) {
        Layout layout = Layout.of(model);
        int total = text(model, layout).size();
        int title = Page.title(model, layout, "").size();
        int room = layout.rows() - title - Footer.rows(model, layout);
        return new Pager(top, total, Math.max(2, room));
    }

    private static List<Line> text(Model model, Layout layout) {
        Phrases phrases = Phrases.of(model.lang());
        List<Line> lines = new ArrayList<>();
        section(lines, phrases.keysTitle(), phrases.keys(), layout);
        lines.add(Line.EMPTY);
        section(lines, phrases.commandsTitle(), Offers.help(model.terms(), phrases), layout);
        return lines;
    }

    private static void section(List<Line> lines, String title, List<Hint> hints, Layout layout) {
        lines.add(Paint.indented(Layout.MARKER, Line.of(Paint.accent(title))));
        for (Line line : Paint.table(hints, layout.text())) {
            lines.add(Paint.indented(Layout.MARKER, line));
        }
    }
}
