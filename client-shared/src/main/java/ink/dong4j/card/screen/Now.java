package ink.dong4j.card.screen;

import ink.dong4j.card.card.SectionPages;
import ink.dong4j.card.i18n.Action;
import ink.dong4j.card.i18n.Phrases;
import ink.dong4j.card.keys.Key;
import ink.dong4j.card.layout.Layout;
import ink.dong4j.card.markdown.Plain;
import ink.dong4j.card.text.View;
import ink.dong4j.card.ui.KeyHints;
import ink.dong4j.card.ui.Menu;
import ink.dong4j.card.ui.Model;
import ink.dong4j.card.ui.Screen;
import ink.dong4j.card.ui.Step;
import java.util.List;
import java.util.Optional;

/**
 * What the owner does at present, and since when that holds.
 *
 * @param back the screen that this one was opened from
 */
public record Now(Article article, Screen back) implements Screen {
    static Now of(Model model, Screen back) {
        return new Now(Article.of(markdown(model), model), back);
    }

    private static String markdown(Model model) {
        return model.card()
                .sections()
                .now()
                .map(now -> SectionPages.now(now, model.lang()))
                .orElse("");
    }

    @Override
    public Step press(Model model, Key key) {
        return Step.of(
                model.with(
                        Pager.leaves(key)
                                ? back
                                : new Now(article.press(model, title(model), key), back)));
    }

    @Override
    public Step typed(Model model, String text) {
        return switch (text) {
            case "q" -> Step.of(model.with(back));
            case "?" -> Step.of(model.with(new Help(0, this)));
            default -> Step.of(model.with(new Now(article.typed(model, title(model), text), back)));
        };
    }

    @Override
    public View view(Model model, Layout layout) {
        boolean scrolls = article.scrolls(model, title(model));
        KeyHints hints = KeyHints.back(model).addIf(scrolls, Action.SCROLL);
        return article.view(model, layout, title(model), hints);
    }

    @Override
    public List<String> lines(Model model) {
        return Plain.lines(markdown(model));
    }

    @Override
    public Optional<Menu> menu(Model model) {
        return Optional.of(Menu.open(CardScreens.NOW));
    }

    @Override
    public Screen fitted(Model model) {
        return new Now(article.fitted(markdown(model), model), back);
    }

    private static String title(Model model) {
        return CardScreens.NOW.hint(Phrases.of(model.lang())).key();
    }
}
