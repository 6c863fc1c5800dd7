package ink.dong4j.card.listing;

import ink.dong4j.card.keys.Key;
import ink.dong4j.card.layout.Layout;
import ink.dong4j.card.layout.Paint;
import ink.dong4j.card.markdown.Document;
import ink.dong4j.card.text.Line;
import ink.dong4j.card.text.View;
import ink.dong4j.card.ui.KeyHints;
import ink.dong4j.card.ui.Model;
import ink.dong4j.card.ui.Page;
import java.util.ArrayList;
import java.util.List;

/**
 * Markdown on a page that scrolls, below the page's title.
 *
 * @param text it, laid out
 * @param top the first visible line, wherever it stands in other columns
 */
public record Article(Document text, Document.Place top) {
    private static final Document.Place START = new Document.Place(0, 0);

    public static Article of(String markdown, Model model) {
        return new Article(Document.of(markdown, model.layout().text()).ended(), START);
    }

    /** The same in the window's columns, with other text where that has changed. */
    public Article fitted(String markdown, Model model) {
        int columns = model.layout().text();
        if (!text.source().equals(markdown)) {
            return new Article(Document.of(markdown, columns).ended(), top);
        }
        return text.columns() == columns ? this : new Article(text.laidOut(columns), top);
    }

    public Article press(Model model, String title, Key key) {
        return scrolled(model, title, pager(model, title).by(key));
    }

    public Article typed(Model model, String title, String letter) {
        return scrolled(model, title, pager(model, title).by(letter));
    }

    public boolean scrolls(Model model, String title) {
        return pager(model, title).scrolls();
    }

    public View view(Model model, Layout layout, String title, KeyHints hints) {
        Pager pager = pager(model, title);
        List<Line> lines = new ArrayList<>(Page.title(model, layout, title));
        for (int i = pager.top(); i < Math.min(pager.total(), pager.top() + pager.room()); i++) {
            lines.add(Paint.indented(Layout.MARKER, text.line(i)));
        }
        return Page.view(model, layout, lines, hints, 0);
    }

    private Article scrolled(Model model, String title, int by) {
        int line = pager(model, title).moved(by).top();
        return by == 0 ? this : new Article(text, text.blockOf(Math.max(0, line)));
    }

    private Pager pager(Model model, String title) {
        Layout layout = model.layout();
        int room = Page.room(model, layout, Page.title(model, layout, title).size());
        return new Pager(text.lineOf(top), text.size(), Math.max(2, room));
    }
}
