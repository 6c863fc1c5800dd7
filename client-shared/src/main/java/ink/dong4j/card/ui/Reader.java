package ink.dong4j.card.ui;

import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.i18n.Phrases;
import ink.dong4j.card.markdown.Document;
import ink.dong4j.card.text.Line;
import java.util.ArrayList;
import java.util.List;

/**
 * A page of the owner's, for reading.
 *
 * @param page its name, the same in every language
 * @param text it in the language, laid out
 * @param top the first visible line, wherever it stands in other columns
 * @param back the screen that this one was opened from
 */
record Reader(String page, Lang lang, Document text, Document.Place top, Screen back)
        implements Screen {
    private static final Document.Place START = new Document.Place(0, 0);

    /** A page at its begin, or what happens with words; an empty one where there is none. */
    static Reader of(String page, Model model, Screen back) {
        String markdown =
                page.equals(Privacy.PAGE)
                        ? Privacy.markdown(model.terms(), model.lang())
                        : Shelf.page(model.card(), model.lang(), page)
                                .map(ink.dong4j.card.card.Document::markdown)
                                .orElse("");
        Document text = Document.of(markdown, Layout.of(model).text()).ended();
        return new Reader(page, model.lang(), text, START, back);
    }

    static Step press(Reader reader, Model model, Key key) {
        if (Keys.leaves(key)) {
            return Step.of(model.with(reader.back));
        }
        if (key == Key.OPEN) {
            return Step.of(reader.next(model));
        }
        return Step.of(model.with(reader.scrolled(model, reader.pager(model).by(key))));
    }

    static Step typed(Reader reader, Model model, String text) {
        return switch (text) {
            case "q" -> Step.of(model.with(reader.back));
            case "?" -> Step.of(model.with(new Help(0, reader)));
            case "/" -> Step.of(model.with(Find.begun(reader)));
            default -> Step.of(model.with(reader.scrolled(model, reader.pager(model).by(text))));
        };
    }

    static View view(Reader reader, Model model, Layout layout) {
        Pager pager = reader.pager(model);
        List<Line> lines = new ArrayList<>(reader.title(model, layout));
        for (int i = pager.top(); i < Math.min(pager.total(), pager.top() + pager.room()); i++) {
            lines.add(reader.line(i));
        }
        List<Line> footer = Footer.of(model, layout, Keys.reader(model, pager.scrolls()));
        return new View(Page.fill(lines, footer, layout.rows()), 0, 0, false);
    }

    List<Line> title(Model model, Layout layout) {
        Phrases phrases = Phrases.of(model.lang());
        return Page.title(
                model, layout, isPrivacy() ? phrases.privacyTitle() : phrases.pagesTitle());
    }

    boolean isPrivacy() {
        return page.equals(Privacy.PAGE);
    }

    /** The next page that the newest answer names. */
    private Model next(Model model) {
        return Openable.of(model)
                .after(page)
                .map(next -> model.with(of(next.page(), model, back)))
                .orElse(model);
    }

    /** Whether it is laid out for the window and the language as they are now. */
    boolean isLaidFor(Model model) {
        return lang == model.lang() && text.columns() == Layout.of(model).text();
    }

    /** The page as the window and the language are now. */
    Reader laidFor(Model model) {
        int columns = Layout.of(model).text();
        if (lang != model.lang()) {
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
        Layout layout = Layout.of(model);
        int room = layout.rows() - title(model, layout).size() - Footer.rows(model, layout);
        return new Pager(topLine(), text.size(), Math.max(2, room));
    }
}
