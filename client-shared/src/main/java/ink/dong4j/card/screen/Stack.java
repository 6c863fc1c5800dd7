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
 * What the owner works with.
 *
 * @param back the screen that this one was opened from
 */
public record Stack(Article article, Screen back) implements Screen {
    static Stack of(Model model, Screen back) {
        return new Stack(Article.of(markdown(model), model), back);
    }

    private static String markdown(Model model) {
        return SectionPages.stack(model.card().sections().stack(), model.lang());
    }

    @Override
    public Step press(Model model, Key key) {
        return Step.of(
                model.with(
                        Pager.leaves(key)
                                ? back
                                : new Stack(article.press(model, title(model), key), back)));
    }

    @Override
    public Step typed(Model model, String text) {
        return switch (text) {
            case "q" -> Step.of(model.with(back));
            case "?" -> Step.of(model.with(new Help(0, this)));
            default ->
                    Step.of(model.with(new Stack(article.typed(model, title(model), text), back)));
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
        return Optional.of(Menu.open(CardScreens.STACK));
    }

    @Override
    public Screen fitted(Model model) {
        return new Stack(article.fitted(markdown(model), model), back);
    }

    private static String title(Model model) {
        return CardScreens.STACK.hint(Phrases.of(model.lang())).key();
    }
}
