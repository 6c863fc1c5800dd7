package ink.dong4j.card.screen;

import ink.dong4j.card.i18n.Action;
import ink.dong4j.card.i18n.Hint;
import ink.dong4j.card.i18n.Phrases;
import ink.dong4j.card.keys.Key;
import ink.dong4j.card.layout.Layout;
import ink.dong4j.card.layout.Paint;
import ink.dong4j.card.listing.Pager;
import ink.dong4j.card.text.Line;
import ink.dong4j.card.text.View;
import ink.dong4j.card.ui.CommandCompletion;
import ink.dong4j.card.ui.KeyHints;
import ink.dong4j.card.ui.Menu;
import ink.dong4j.card.ui.Model;
import ink.dong4j.card.ui.Page;
import ink.dong4j.card.ui.PlainText;
import ink.dong4j.card.ui.Screen;
import ink.dong4j.card.ui.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The keys and the commands.
 *
 * @param top the first line that is shown
 * @param back the screen that this one was opened from
 */
public record Help(int top, Screen back) implements Screen {
    @Override
    public Step press(Model model, Key key) {
        return Step.of(
                Pager.leaves(key) ? model.with(back) : scrolled(model, pager(model).by(key)));
    }

    @Override
    public Step typed(Model model, String text) {
        return Step.of(
                text.equals("q") || text.equals("?")
                        ? model.with(back)
                        : scrolled(model, pager(model).by(text)));
    }

    @Override
    public View view(Model model, Layout layout) {
        Phrases phrases = Phrases.of(model.lang());
        Pager pager = pager(model);
        List<Line> lines = new ArrayList<>(Page.title(model, layout, phrases.helpTitle()));
        lines.addAll(pager.visible(text(model, layout)));
        KeyHints hints = KeyHints.back(model).addIf(pager.scrolls(), Action.SCROLL);
        return Page.view(model, layout, lines, hints, 0);
    }

    @Override
    public List<String> lines(Model model) {
        return PlainText.commands(model);
    }

    @Override
    public Optional<Menu> menu(Model model) {
        return Optional.of(Menu.open(CardScreens.HELP));
    }

    Model scrolled(Model model, int by) {
        return by == 0 ? model : model.with(new Help(pager(model).moved(by).top(), back));
    }

    /** A larger window than the one that was scrolled in shows more from above. */
    private Pager pager(Model model) {
        Layout layout = model.layout();
        int total = text(model, layout).size();
        int title = Page.title(model, layout, "").size();
        return new Pager(top, total, Math.max(2, Page.room(model, layout, title)));
    }

    private static List<Line> text(Model model, Layout layout) {
        Phrases phrases = Phrases.of(model.lang());
        List<Line> lines = new ArrayList<>();
        section(lines, phrases.keysTitle(), phrases.keys(), layout);
        lines.add(Line.EMPTY);
        section(lines, phrases.commandsTitle(), CommandCompletion.help(model), layout);
        return lines;
    }

    private static void section(List<Line> lines, String title, List<Hint> hints, Layout layout) {
        lines.add(Paint.indented(Layout.MARKER, Line.of(Paint.accent(title))));
        for (Line line : Paint.table(hints, layout.text())) {
            lines.add(Paint.indented(Layout.MARKER, line));
        }
    }
}
