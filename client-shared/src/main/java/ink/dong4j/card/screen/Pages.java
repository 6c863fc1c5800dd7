package ink.dong4j.card.screen;

import ink.dong4j.card.card.OwnerPage;
import ink.dong4j.card.i18n.Action;
import ink.dong4j.card.i18n.Command;
import ink.dong4j.card.i18n.Phrases;
import ink.dong4j.card.layout.Layout;
import ink.dong4j.card.layout.Paint;
import ink.dong4j.card.listing.ListScreen;
import ink.dong4j.card.text.Line;
import ink.dong4j.card.text.Span;
import ink.dong4j.card.text.Width;
import ink.dong4j.card.ui.KeyHints;
import ink.dong4j.card.ui.Menu;
import ink.dong4j.card.ui.Model;
import ink.dong4j.card.ui.PageShelf;
import ink.dong4j.card.ui.PlainText;
import ink.dong4j.card.ui.Screen;
import ink.dong4j.card.ui.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The owner's pages to choose from.
 *
 * @param back the screen that this one was opened from
 */
public record Pages(int selected, Screen back) implements ListScreen {
    @Override
    public Step typed(Model model, String text) {
        return switch (text) {
            case "q" -> Step.of(model.with(back));
            case "?" -> Step.of(model.with(new Help(0, this)));
            default -> moved(model, pager(model).by(text));
        };
    }

    @Override
    public List<String> lines(Model model) {
        return PlainText.pages(model, Command.PAGES.word());
    }

    @Override
    public List<String> printed(Model model) {
        return PlainText.pages(model, PrintedPage.inShell(Command.PAGES, model.card()));
    }

    @Override
    public Optional<Menu> menu(Model model) {
        return Optional.of(Menu.open(CardScreens.PAGES));
    }

    @Override
    public String title(Phrases phrases) {
        return phrases.pagesTitle();
    }

    @Override
    public KeyHints hints(Model model) {
        return KeyHints.back(model).add(Action.OPEN, Action.MOVE);
    }

    @Override
    public int count(Model model) {
        return pages(model).size();
    }

    @Override
    public List<List<Line>> entries(Model model, Layout layout) {
        List<List<Line>> entries = new ArrayList<>();
        for (OwnerPage page : pages(model)) {
            boolean marked = entries.size() == selected;
            String title = Width.clip(page.title(), layout.text());
            entries.add(
                    List.of(
                            marked
                                    ? Line.of(Paint.accent(Paint.PROMPT), Paint.accent(title))
                                    : Line.of(Span.of(Paint.NO_MARKER + title))));
        }
        return entries;
    }

    /** Opens the marked page for reading. */
    @Override
    public Model opened(Model model) {
        return pages(model).stream()
                .skip(selected)
                .findFirst()
                .map(page -> model.with(Reader.of(page.page(), model, this)))
                .orElse(model);
    }

    @Override
    public Pages at(int index) {
        return new Pages(index, back);
    }

    private static List<OwnerPage> pages(Model model) {
        return PageShelf.of(model.card(), model.lang());
    }
}
