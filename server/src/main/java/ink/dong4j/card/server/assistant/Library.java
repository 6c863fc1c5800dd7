package ink.dong4j.card.server.assistant;

import static java.util.Objects.requireNonNull;

import ink.dong4j.card.card.Card;
import java.util.function.Supplier;

/** The knowledge of the card as it stands now: made anew when the card is another one. Thread-safe. */
final class Library implements Supplier<Knowledge> {
    private final Supplier<Card> cards;
    private Knowledge latest;

    Library(Supplier<Card> cards) {
        this.cards = requireNonNull(cards, "cards is null");
        latest = new Knowledge(cards.get());
    }

    @Override
    public Knowledge get() {
        Card now = cards.get();
        synchronized (this) {
            if (!latest.card().equals(now)) {
                latest = new Knowledge(now);
            }
            return latest;
        }
    }
}
