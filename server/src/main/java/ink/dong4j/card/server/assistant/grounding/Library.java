package ink.dong4j.card.server.assistant.grounding;

import static java.util.Objects.requireNonNull;

import ink.dong4j.card.card.Card;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The knowledge of the card as it stands now: made when it is first asked for, and anew when the card is
 * another one. Thread-safe.
 */
public final class Library implements Supplier<Knowledge> {
    private final Supplier<Card> cards;
    private Optional<Knowledge> latest = Optional.empty();

    public Library(Supplier<Card> cards) {
        this.cards = requireNonNull(cards, "cards is null");
    }

    @Override
    public Knowledge get() {
        Card now = cards.get();
        synchronized (this) {
            Knowledge known =
                    latest.filter(it -> it.card().equals(now)).orElseGet(() -> new Knowledge(now));
            latest = Optional.of(known);
            return known;
        }
    }
}
