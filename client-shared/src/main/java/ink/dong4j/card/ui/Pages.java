package ink.dong4j.card.ui;

import ink.dong4j.card.card.Document;
import ink.dong4j.card.i18n.Phrases;
import ink.dong4j.card.text.Line;
import ink.dong4j.card.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * The owner's pages to choose from.
 *
 * @param back the screen that this one was opened from
 */
record Pages(int selected, Screen back) implements Screen {
    static Step press(Pages pages, Model model, Key key) {
        if (Keys.leaves(key)) {
            return Step.of(model.with(pages.back));
        }
        if (key == Key.ENTER || key == Key.RIGHT) {
            return Step.of(pages.opened(model));
        }
        int by = pages.pager(model).by(Keys.asArrow(key));
        return Step.of(by == 0 ? model : model.with(pages.moved(by, model)));
    }

    static Step typed(Pages pages, Model model, String text) {
        if (text.equals("q")) {
            return Step.of(model.with(pages.back));
        }
        if (text.equals("?")) {
            return Step.of(model.with(new Help(0, pages)));
        }
        int by = pages.pager(model).by(text);
        return Step.of(by == 0 ? model : model.with(pages.moved(by, model)));
    }

    static View view(Pages pages, Model model, Layout layout) {
        List<Line> footer = Footer.of(model, layout, Keys.pages(model));
        Listing listing = pages.listing(model, layout);
        List<Line> lines = new ArrayList<>(title(model, layout));
        lines.addAll(listing.visible());
        return new View(Page.fill(lines, footer, layout.rows()), 0, listing.caretRow(), false);
    }

    Listing listing(Model model, Layout layout) {
        List<List<Line>> entries = new ArrayList<>();
        for (Document page : Shelf.of(model.card(), model.lang())) {
            boolean marked = entries.size() == selected;
            String title = Paint.clip(page.title(), layout.text());
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
        int last = Math.max(0, Shelf.of(model.card(), model.lang()).size() - 1);
        return new Pages(Math.clamp((long) selected + by, 0, last), back);
    }

    /** The marked page for reading. */
    Model opened(Model model) {
        List<Document> pages = Shelf.of(model.card(), model.lang());
        return selected < pages.size()
                ? model.with(Reader.of(pages.get(selected).page(), model, this))
                : model;
    }

    private Pager pager(Model model) {
        return new Pager(selected, Shelf.of(model.card(), model.lang()).size(), 2);
    }

    private static List<Line> title(Model model, Layout layout) {
        return Page.title(model, layout, Phrases.of(model.lang()).pagesTitle());
    }
}
