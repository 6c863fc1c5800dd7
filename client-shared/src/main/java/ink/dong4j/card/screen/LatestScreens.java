package ink.dong4j.card.screen;

import ink.dong4j.card.card.Card;
import ink.dong4j.card.ui.Screens;
import java.util.Optional;
import java.util.function.Function;

/** The screens of the card as it stands, made once for all visits that see it. Thread-safe. */
public final class LatestScreens implements Function<Card, Screens> {
    private record Made(Card card, Screens screens) {}

    private volatile Optional<Made> latest = Optional.empty();

    @Override
    @SuppressWarnings("ReferenceEquality") // A card that was read anew is another one.
    public Screens apply(Card card) {
        Optional<Made> before = latest;
        if (before.isPresent() && before.get().card() == card) {
            return before.get().screens();
        }
        Screens made = CardScreens.of(card);
        latest = Optional.of(new Made(card, made));
        return made;
    }
}
