package ink.dong4j.card.ui;

import static ink.dong4j.card.ui.KeptScreen.layout;
import static ink.dong4j.card.ui.KeptScreen.phrase;

import ink.dong4j.card.keys.Key;
import java.util.List;

/** Kept screens of a card's pages. */
final class PageStates {
    private PageStates() {}

    static List<KeptScreen> all() {
        return List.of(
                layout("pages/list", story -> story.ask("/pages").press(Key.DOWN))
                        .of(Story::reading),
                layout("pages/page", PageStates::page).of(Story::reading),
                phrase("pages/scrolled", story -> page(story).press(Key.PAGE_DOWN))
                        .of(Story::reading),
                phrase("pages/find", story -> page(story).type("/").type("1")).of(Story::reading),
                phrase("pages/found", story -> page(story).type("/").type("1").press(Key.ENTER))
                        .of(Story::reading));
    }

    private static Story page(Story story) {
        return story.ask("/pages").press(Key.ENTER);
    }
}
