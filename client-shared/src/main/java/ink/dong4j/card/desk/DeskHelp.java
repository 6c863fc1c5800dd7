package ink.dong4j.card.desk;

import ink.dong4j.card.i18n.Action;
import ink.dong4j.card.keys.Key;
import ink.dong4j.card.layout.Layout;
import ink.dong4j.card.layout.Paint;
import ink.dong4j.card.listing.Pager;
import ink.dong4j.card.text.Line;
import ink.dong4j.card.text.View;
import ink.dong4j.card.ui.KeyHints;
import ink.dong4j.card.ui.Menu;
import ink.dong4j.card.ui.Model;
import ink.dong4j.card.ui.Page;
import ink.dong4j.card.ui.Screen;
import ink.dong4j.card.ui.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The commands of the desk.
 *
 * @param top the first line that is shown
 * @param back the screen that this one was opened from
 */
record DeskHelp(int top, Screen back) implements Screen {
    @Override
    public Step press(Model model, Key key) {
        return Pager.leaves(key)
                ? Step.of(model.with(back))
                : scrolled(model, pager(model, model.layout()).by(key));
    }

    @Override
    public Step typed(Model model, String text) {
        return text.equals("q") || text.equals("?")
                ? Step.of(model.with(back))
                : scrolled(model, pager(model, model.layout()).by(text));
    }

    @Override
    public Step wheel(Model model, int lines) {
        return scrolled(model, lines);
    }

    private Step scrolled(Model model, int by) {
        return Step.of(
                model.with(new DeskHelp(pager(model, model.layout()).moved(by).top(), back)));
    }

    @Override
    public View view(Model model, Layout layout) {
        Pager pager = pager(model, layout);
        List<Line> lines = new ArrayList<>(title(model, layout));
        lines.addAll(pager.visible(content(model, layout)));
        KeyHints hints = KeyHints.back(model).addIf(pager.scrolls(), Action.SCROLL);
        return Page.view(model, layout, lines, hints, 0);
    }

    private static List<Line> title(Model model, Layout layout) {
        return Page.title(model, layout, DeskScreen.phrases(model).helpTitle());
    }

    private Pager pager(Model model, Layout layout) {
        int room = Page.room(model, layout, title(model, layout).size());
        return new Pager(top, content(model, layout).size(), Math.max(2, room));
    }

    private static List<Line> content(Model model, Layout layout) {
        return Paint.table(DeskScreen.phrases(model).commands(), layout.text()).stream()
                .map(line -> Paint.indented(Layout.MARKER, line))
                .toList();
    }

    @Override
    public List<String> lines(Model model) {
        return DeskScreen.text(model).commands();
    }

    @Override
    public Optional<Menu> menu(Model model) {
        return back.menu(model);
    }

    @Override
    public boolean staysInLines() {
        return true;
    }

    @Override
    public Step line(Model model, String text) {
        return DeskLine.run(model, text);
    }
}
