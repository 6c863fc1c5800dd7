package ink.dong4j.card.program;

import ink.dong4j.card.card.Card;
import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.talk.Terms;
import ink.dong4j.card.talk.VisitBounds;
import ink.dong4j.card.terminal.TerminalType;
import java.time.Duration;

/**
 * What a visit starts with.
 *
 * @param columns the window's width in cells as the visitor's side told it; any number
 * @param rows the window's height in cells, likewise
 * @param idle how long a visit may go without a key; it is warned a minute before
 */
public record Opening(
        Card card,
        Lang lang,
        VisitBounds bounds,
        Terms terms,
        TerminalType type,
        int columns,
        int rows,
        Duration idle) {

    /** With the bounds and terms that hold where nobody set others. */
    public Opening(Card card, Lang lang, TerminalType type, int columns, int rows, Duration idle) {
        this(card, lang, VisitBounds.DEFAULT, Terms.PAGES_ONLY, type, columns, rows, idle);
    }
}
