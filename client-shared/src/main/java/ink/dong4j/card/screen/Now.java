package ink.dong4j.card.screen;

import ink.dong4j.card.card.SectionPages;
import ink.dong4j.card.listing.Article;
import ink.dong4j.card.ui.MenuItem;
import ink.dong4j.card.ui.Model;
import ink.dong4j.card.ui.Screen;

/**
 * What the owner does at present, and since when that holds.
 *
 * @param back the screen that this one was opened from
 */
public record Now(Article article, Screen back) implements ArticleScreen {
    static Now of(Model model, Screen back) {
        return new Now(Article.of(text(model), model), back);
    }

    private static String text(Model model) {
        return model.card()
                .sections()
                .now()
                .map(now -> SectionPages.now(now, model.lang()))
                .orElse("");
    }

    @Override
    public Now with(Article other) {
        return new Now(other, back);
    }

    @Override
    public String markdown(Model model) {
        return text(model);
    }

    @Override
    public MenuItem item() {
        return CardScreens.NOW;
    }
}
