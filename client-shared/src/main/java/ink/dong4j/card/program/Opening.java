package ink.dong4j.card.program;

import ink.dong4j.card.card.Card;
import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.screen.CardScreens;
import ink.dong4j.card.talk.Terms;
import ink.dong4j.card.talk.VisitBounds;
import ink.dong4j.card.terminal.TerminalType;
import ink.dong4j.card.terminal.WindowSize;
import ink.dong4j.card.ui.Model;
import ink.dong4j.card.ui.Msg;
import ink.dong4j.card.ui.Screens;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What a visit starts with.
 *
 * @param screens the screens of a card for this visitor
 * @param cards the card as it stands whenever it is asked for; quick, since each step of a visit asks
 * @param zone of the times that are shown
 * @param columns the window's width in cells as the visitor's side told it; any number
 * @param rows the window's height in cells, likewise
 * @param idle how long a visit may go without a key; it is warned a minute before
 * @param first what is known of the visitor before the first frame
 */
public record Opening(
        Function<Card, Screens> screens,
        Supplier<Card> cards,
        Lang lang,
        ZoneId zone,
        VisitBounds bounds,
        Terms terms,
        TerminalType type,
        int columns,
        int rows,
        Duration idle,
        List<Msg> first) {
    public Opening {
        first = List.copyOf(first);
    }

    /**
     * What a visit is told when the card is another one than its own. The interface takes it at its next step, so
     * that nobody at rest is woken.
     */
    @SuppressWarnings("ReferenceEquality") // A card that was read anew is another one.
    Optional<Msg> renewed(Model model) {
        Card latest = cards.get();
        return latest == model.card()
                ? Optional.empty()
                : Optional.of(new Msg.Renewed(latest, screens.apply(latest)));
    }

    /** The model that the visit starts with, with the card as it stands now. */
    Model start(Card card, WindowSize size, Instant now) {
        return Model.first(
                screens.apply(card),
                card,
                lang,
                zone,
                bounds,
                terms,
                size.columns(),
                size.rows(),
                now);
    }

    /** Of somebody who visits the card. */
    public Opening(
            Supplier<Card> cards,
            Lang lang,
            ZoneId zone,
            VisitBounds bounds,
            Terms terms,
            TerminalType type,
            int columns,
            int rows,
            Duration idle,
            List<Msg> first) {
        this(CardScreens::of, cards, lang, zone, bounds, terms, type, columns, rows, idle, first);
    }

    /** With the bounds and terms that hold where nobody set others. */
    public Opening(Card card, Lang lang, TerminalType type, int columns, int rows, Duration idle) {
        this(
                () -> card,
                lang,
                ZoneId.systemDefault(),
                VisitBounds.DEFAULT,
                Terms.PAGES_ONLY,
                type,
                columns,
                rows,
                idle,
                List.of());
    }
}
