package ink.dong4j.card.screen;

import ink.dong4j.card.card.SectionPages;
import ink.dong4j.card.listing.Article;
import ink.dong4j.card.ui.MenuItem;
import ink.dong4j.card.ui.Model;
import ink.dong4j.card.ui.Screen;

/**
 * What the owner works with.
 *
 * @param back the screen that this one was opened from
 */
public record Stack(Article article, Screen back) implements ArticleScreen {
    static Stack of(Model model, Screen back) {
        return new Stack(Article.of(text(model), model), back);
    }

    private static String text(Model model) {
        return SectionPages.stack(model.card().sections().stack(), model.lang());
    }

    @Override
    public Stack with(Article other) {
        return new Stack(other, back);
    }

    @Override
    public String markdown(Model model) {
        return text(model);
    }

    @Override
    public MenuItem item() {
        return CardScreens.STACK;
    }
}
