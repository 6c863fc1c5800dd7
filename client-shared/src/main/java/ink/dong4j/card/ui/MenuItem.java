package ink.dong4j.card.ui;

import ink.dong4j.card.card.Card;
import ink.dong4j.card.i18n.Hint;
import ink.dong4j.card.i18n.Phrases;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** An item of the home screen's menu, in its order. */
enum MenuItem {
    ASK,
    LINKS,
    /** Left out where the owner has none. */
    PAGES,
    HELP;

    /** The items of a card's menu. */
    static List<MenuItem> of(Card card) {
        return Arrays.stream(values())
                .filter(item -> item != PAGES || !card.documents().isEmpty())
                .toList();
    }

    /** The number that a visitor types for it. */
    int number(Card card) {
        return of(card).indexOf(this) + 1;
    }

    Hint hint(Phrases phrases) {
        return switch (this) {
            case ASK -> phrases.menuAsk();
            case LINKS -> phrases.menuLinks();
            case PAGES -> phrases.menuPages();
            case HELP -> phrases.menuHelp();
        };
    }

    /** The item that a prompt marks: one that holds just its number. */
    static Optional<MenuItem> marked(String draft, Card card) {
        String number = draft.strip();
        for (MenuItem item : of(card)) {
            if (number.equals(Integer.toString(item.number(card)))) {
                return Optional.of(item);
            }
        }
        return Optional.empty();
    }

    /** The screen that it opens from another. */
    Screen opened(Screen from) {
        return switch (this) {
            case ASK -> Chat.FOLLOWING;
            case LINKS -> new Links(0, from);
            case PAGES -> new Pages(0, from);
            case HELP -> new Help(0, from);
        };
    }
}
