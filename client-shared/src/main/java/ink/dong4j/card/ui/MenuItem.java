package ink.dong4j.card.ui;

import ink.dong4j.card.card.Card;
import ink.dong4j.card.i18n.Hint;
import ink.dong4j.card.i18n.Phrases;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * An item of the home screen's menu.
 *
 * @param label its name, and what it is for
 * @param isFor whether a card has something to show there
 * @param opens the screen that it leads to, given the one to come back to
 */
public record MenuItem(
        Function<Phrases, Hint> label, Predicate<Card> isFor, UnaryOperator<Screen> opens) {

    Hint hint(Phrases phrases) {
        return label.apply(phrases);
    }

    /** The screen that it opens from another. */
    public Screen opened(Screen from) {
        return opens.apply(from);
    }
}
