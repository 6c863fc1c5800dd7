package ink.dong4j.card.ui;

import ink.dong4j.card.card.Card;
import ink.dong4j.card.i18n.Command;
import ink.dong4j.card.i18n.Hint;
import ink.dong4j.card.i18n.Phrases;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * An item of the home screen's menu.
 *
 * @param command opens it as well, and without its slash prints it for {@code ssh host}; empty for the
 *     conversation
 * @param label its name, and what it is for
 * @param isFor whether a card has something to show there
 * @param opens the screen that it leads to, given the one to come back to
 */
public record MenuItem(
        Optional<Command> command,
        Function<Phrases, Hint> label,
        Predicate<Card> isFor,
        BiFunction<Model, Screen, Screen> opens) {

    /** A page of the card. */
    public static MenuItem page(
            Command command,
            Function<Phrases, Hint> label,
            Predicate<Card> isFor,
            BiFunction<Model, Screen, Screen> opens) {
        return new MenuItem(Optional.of(command), label, isFor, opens);
    }

    /** Written out, since every key compares items, and what a record has of its own is far slower. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof MenuItem item
                && command.equals(item.command)
                && label.equals(item.label)
                && isFor.equals(item.isFor)
                && opens.equals(item.opens);
    }

    @Override
    public int hashCode() {
        return command.hashCode();
    }

    public Hint hint(Phrases phrases) {
        return label.apply(phrases);
    }

    /** The screen that it opens from another. */
    public Screen opened(Model model, Screen from) {
        return opens.apply(model, from);
    }
}
