package ink.dong4j.card.screen;

import ink.dong4j.card.card.OwnerPage;
import ink.dong4j.card.i18n.Action;
import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.i18n.Phrases;
import ink.dong4j.card.keys.Key;
import ink.dong4j.card.layout.Layout;
import ink.dong4j.card.layout.Paint;
import ink.dong4j.card.listing.Pager;
import ink.dong4j.card.markdown.Document;
import ink.dong4j.card.markdown.Plain;
import ink.dong4j.card.text.Line;
import ink.dong4j.card.text.View;
import ink.dong4j.card.ui.KeyHints;
import ink.dong4j.card.ui.Menu;
import ink.dong4j.card.ui.MenuItem;
import ink.dong4j.card.ui.Model;
import ink.dong4j.card.ui.OpenablePages;
import ink.dong4j.card.ui.Page;
import ink.dong4j.card.ui.PageShelf;
import ink.dong4j.card.ui.Privacy;
import ink.dong4j.card.ui.Screen;
import ink.dong4j.card.ui.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A page of the owner's, for reading.
 *
 * @param page its name, the same in every language
 * @param text it in the language, laid out
 * @param top the first visible line, wherever it stands in other columns
 * @param back the screen that this one was opened from
 */
public record Reader(String page, Lang lang, Document text, Document.Place top, Screen back)
        implements Screen {
    private static final Document.Place START = new Document.Place(0, 0);

    /** A page at its begin, or what happens with words; an empty one where there is none. */
    static Reader of(String page, Model model, Screen back) {
        Document text = Document.of(markdown(page, model), model.layout().text()).ended();
        return new Reader(page, model.lang(), text, START, back);
    }

    private static String markdown(String page, Model model) {
        if (page.equals(Privacy.PAGE)) {
            return Privacy.markdown(
                    model.terms(), model.card().sections().community(), model.lang());
        }
        return PostText.of(model, page)
                .map(found -> PostText.markdown(found, model))
                .or(() -> PageShelf.page(model.card(), model.lang(), page).map(OwnerPage::markdown))
                .orElse("");
    }

    @Override
    public Step press(Model model, Key key) {
        if (Pager.leaves(key)) {
            return Step.of(model.with(back));
        }
        if (key == Key.OPEN) {
            return Step.of(next(model));
        }
        return Step.of(model.with(scrolled(model, pager(model).by(key))));
    }

    @Override
    public Step typed(Model model, String text) {
        Optional<Step> ofPost =
                PostText.of(model, page)
                        .flatMap(found -> PostText.typed(model, found.post(), text, this));
        if (ofPost.isPresent()) {
            return ofPost.get();
        }
        return switch (text) {
            case "q" -> Step.of(model.with(back));
            case "?" -> Step.of(model.with(new Help(0, this)));
            case "/" -> Step.of(model.with(Find.begun(this)));
            default -> Step.of(model.with(scrolled(model, pager(model).by(text))));
        };
    }

    @Override
    public View view(Model model, Layout layout) {
        Pager pager = pager(model);
        List<Line> lines = new ArrayList<>(title(model, layout));
        for (int i = pager.top(); i < Math.min(pager.total(), pager.top() + pager.room()); i++) {
            lines.add(line(i));
        }
        boolean post = PostText.of(model, page).isPresent();
        KeyHints hints =
                KeyHints.back(model)
                        .addIf(post, Action.COPY)
                        .addIf(post, Action.CODE)
                        .addIf(post, Action.ASK_ABOUT)
                        .addIf(pager.scrolls(), Action.SCROLL)
                        .add(Action.FIND);
        return Page.view(model, layout, lines, hints, 0);
    }

    @Override
    public List<String> lines(Model model) {
        List<String> lines = new ArrayList<>(printed(model));
        if (page.equals(model.about())) {
            lines.add(Phrases.of(model.lang()).questionsAreAbout());
        }
        return lines;
    }

    @Override
    public List<String> printed(Model model) {
        return Plain.lines(text.source());
    }

    @Override
    public String counted(Model model) {
        return page;
    }

    @Override
    public Optional<Menu> menu(Model model) {
        return Optional.of(Menu.open(item(model)));
    }

    List<Line> title(Model model, Layout layout) {
        Phrases phrases = Phrases.of(model.lang());
        String title = isPrivacy() ? phrases.privacyTitle() : item(model).hint(phrases).key();
        return Page.title(model, layout, title);
    }

    private MenuItem item(Model model) {
        return isPrivacy()
                ? CardScreens.ASK
                : PostText.of(model, page).isPresent() ? CardScreens.POSTS : CardScreens.PAGES;
    }

    boolean isPrivacy() {
        return page.equals(Privacy.PAGE);
    }

    /** The next page that the newest answer names. */
    private Model next(Model model) {
        return OpenablePages.of(model)
                .after(page)
                .map(next -> model.with(of(next.page(), model, back)))
                .orElse(model);
    }

    /** The page as the window and the language are now. */
    @Override
    public Reader fitted(Model model) {
        int columns = model.layout().text();
        if (lang != model.lang() || !text.source().equals(markdown(page, model))) {
            Reader other = of(page, model, back);
            return new Reader(page, other.lang, other.text, top, back);
        }
        return text.columns() == columns
                ? this
                : new Reader(page, lang, text.laidOut(columns), top, back);
    }

    Line line(int index) {
        return Paint.indented(Layout.MARKER, text.line(index));
    }

    int topLine() {
        return text.lineOf(top);
    }

    Reader at(int line) {
        return new Reader(page, lang, text, text.blockOf(Math.max(0, line)), back);
    }

    Reader scrolled(Model model, int by) {
        return by == 0 ? this : at(pager(model).moved(by).top());
    }

    private Pager pager(Model model) {
        Layout layout = model.layout();
        int room = Page.room(model, layout, title(model, layout).size());
        return new Pager(topLine(), text.size(), Math.max(2, room));
    }
}
