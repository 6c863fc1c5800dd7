package ink.dong4j.card.server.files;

import static java.util.Objects.requireNonNull;

import ink.dong4j.card.card.Card;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The files of the card as it stands now. They are made when a visitor first asks for them and kept
 * until the card is another one, so that all visitors share one copy. Thread-safe.
 */
public final class LatestFiles implements Supplier<Published.Folder> {
    private final Supplier<Card> cards;
    private final InstantSource clock;
    private volatile @Nullable Made made;

    private record Made(Card card, Published.Folder root) {}

    /**
     * @param cards the card as it stands now
     * @param clock dates the files
     */
    public LatestFiles(Supplier<Card> cards, InstantSource clock) {
        this.cards = requireNonNull(cards, "cards is null");
        this.clock = requireNonNull(clock, "clock is null");
    }

    @Override
    public Published.Folder get() {
        Card card = cards.get();
        @Nullable Made latest = made;
        return latest != null && latest.card().equals(card) ? latest.root() : publish(card);
    }

    private synchronized Published.Folder publish(Card card) {
        @Nullable Made latest = made;
        if (latest == null || !latest.card().equals(card)) {
            latest = new Made(card, Publication.of(card, clock.instant()));
            made = latest;
        }
        return latest.root();
    }
}
