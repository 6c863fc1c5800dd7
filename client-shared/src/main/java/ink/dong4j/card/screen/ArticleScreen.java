package ink.dong4j.card.screen;

import ink.dong4j.card.i18n.Action;
import ink.dong4j.card.i18n.Phrases;
import ink.dong4j.card.keys.Key;
import ink.dong4j.card.layout.Layout;
import ink.dong4j.card.listing.Article;
import ink.dong4j.card.listing.Pager;
import ink.dong4j.card.markdown.Plain;
import ink.dong4j.card.text.View;
import ink.dong4j.card.ui.KeyHints;
import ink.dong4j.card.ui.Menu;
import ink.dong4j.card.ui.MenuItem;
import ink.dong4j.card.ui.Model;
import ink.dong4j.card.ui.Screen;
import ink.dong4j.card.ui.Step;
import java.util.List;
import java.util.Optional;

/** A page of Markdown that an item of the menu opens: keys and letters scroll it. */
interface ArticleScreen extends Screen {
    Article article();

    /** The screen that this one was opened from. */
    Screen back();

    /** The same page with its text laid out or scrolled otherwise. */
    ArticleScreen with(Article other);

    /** What the card holds for it now. */
    String markdown(Model model);

    /** The item that opens it. */
    MenuItem item();

    @Override
    default Step press(Model model, Key key) {
        return Step.of(
                model.with(
                        Pager.leaves(key)
                                ? back()
                                : with(article().press(model, title(model), key))));
    }

    @Override
    default Step typed(Model model, String text) {
        return switch (text) {
            case "q" -> Step.of(model.with(back()));
            case "?" -> Step.of(model.with(new Help(0, this)));
            default -> Step.of(model.with(with(article().typed(model, title(model), text))));
        };
    }

    @Override
    default View view(Model model, Layout layout) {
        boolean scrolls = article().scrolls(model, title(model));
        KeyHints hints = hints(model).addIf(scrolls, Action.SCROLL);
        return article().view(model, layout, title(model), hints);
    }

    /** The keys that do something beside scrolling. */
    default KeyHints hints(Model model) {
        return KeyHints.back(model);
    }

    @Override
    default List<String> lines(Model model) {
        return Plain.lines(markdown(model));
    }

    @Override
    default Optional<Menu> menu(Model model) {
        return Optional.of(Menu.open(item()));
    }

    @Override
    default Screen fitted(Model model) {
        return with(article().fitted(markdown(model), model));
    }

    default String title(Model model) {
        return item().hint(Phrases.of(model.lang())).key();
    }
}
