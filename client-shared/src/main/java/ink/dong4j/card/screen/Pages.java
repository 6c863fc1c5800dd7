package ink.dong4j.card.screen;

import ink.dong4j.card.card.OwnerPage;
import ink.dong4j.card.i18n.Action;
import ink.dong4j.card.i18n.Phrases;
import ink.dong4j.card.keys.Key;
import ink.dong4j.card.layout.Layout;
import ink.dong4j.card.layout.Paint;
import ink.dong4j.card.text.Line;
import ink.dong4j.card.text.Span;
import ink.dong4j.card.text.View;
import ink.dong4j.card.text.Width;
import ink.dong4j.card.ui.Footer;
import ink.dong4j.card.ui.KeyHints;
import ink.dong4j.card.ui.Menu;
import ink.dong4j.card.ui.Model;
import ink.dong4j.card.ui.Page;
import ink.dong4j.card.ui.PageShelf;
import ink.dong4j.card.ui.PlainText;
import ink.dong4j.card.ui.Screen;
import ink.dong4j.card.ui.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The owner's pages to choose from.
 *
 * @param back the screen that this one was opened from
 */
public record Pages(int selected, Screen back) implements Screen {
    @Override
    public Step press(Model model, Key key) {
        if (PageKeys.leaves(key)) {
            return Step.of(model.with(back));
        }
        if (key == Key.ENTER || key == Key.RIGHT) {
            return Step.of(opened(model));
        }
        int by = pager(model).by(PageKeys.asArrow(key));
        return Step.of(by == 0 ? model : model.with(moved(by, model)));
    }

    @Override
    public Step typed(Model model, String text) {
        if (text.equals("q")) {
            return Step.of(model.with(back));
        }
        if (text.equals("?")) {
            return Step.of(model.with(new Help(0, this)));
        }
        int by = pager(model).by(text);
        return Step.of(by == 0 ? model : model.with(moved(by, model)));
    }

    @Override
    public View view(Model model, Layout layout) {
        List<Line> footer =
                Footer.of(
                        model,
                        layout,
                        KeyHints.back(model).add(Action.OPEN, Action.MOVE).in(model));
        Listing listing = listing(model, layout);
        List<Line> lines = new ArrayList<>(title(model, layout));
        lines.addAll(listing.visible());
        return new View(Page.fill(lines, footer, layout.rows()), 0, listing.caretRow(), false);
    }

    @Override
    public List<String> lines(Model model) {
        return PlainText.pages(model.card(), model.lang());
    }

    @Override
    public Optional<Menu> menu(Model model) {
        return Optional.of(Menu.open(CardScreens.PAGES));
    }

    @Override
    public boolean isList() {
        return true;
    }

    @Override
    public Step wheel(Model model, int lines) {
        return Step.of(model.with(moved(Integer.signum(lines), model)));
    }

    @Override
    public Step click(Model model, int column, int row) {
        OptionalInt hit = listing(model, model.layout()).at(row);
        return Step.of(hit.isPresent() ? at(hit.getAsInt()).opened(model) : model);
    }

    Listing listing(Model model, Layout layout) {
        List<List<Line>> entries = new ArrayList<>();
        for (OwnerPage page : PageShelf.of(model.card(), model.lang())) {
            boolean marked = entries.size() == selected;
            String title = Width.clip(page.title(), layout.text());
            entries.add(
                    List.of(
                            marked
                                    ? Line.of(Paint.accent(Paint.PROMPT), Paint.accent(title))
                                    : Line.of(Span.of(Paint.NO_MARKER + title))));
        }
        int title = title(model, layout).size();
        int room = layout.rows() - title - Footer.rows(model, layout);
        return new Listing(entries, selected, title, Math.max(1, room));
    }

    Pages at(int index) {
        return new Pages(index, back);
    }

    Pages moved(int by, Model model) {
        int last = Math.max(0, PageShelf.of(model.card(), model.lang()).size() - 1);
        return new Pages(Math.clamp((long) selected + by, 0, last), back);
    }

    /** The marked page for reading. */
    Model opened(Model model) {
        List<OwnerPage> pages = PageShelf.of(model.card(), model.lang());
        return selected < pages.size()
                ? model.with(Reader.of(pages.get(selected).page(), model, this))
                : model;
    }

    private Pager pager(Model model) {
        return new Pager(selected, PageShelf.of(model.card(), model.lang()).size(), 2);
    }

    private static List<Line> title(Model model, Layout layout) {
        return Page.title(model, layout, Phrases.of(model.lang()).pagesTitle());
    }
}
