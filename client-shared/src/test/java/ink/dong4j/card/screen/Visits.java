package ink.dong4j.card.screen;

import ink.dong4j.card.card.Card;
import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.talk.Terms;
import ink.dong4j.card.talk.VisitBounds;
import ink.dong4j.card.ui.Model;
import java.time.Instant;
import java.time.ZoneId;

/** Begins of visits for tests. */
public final class Visits {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private Visits() {}

    public static Model start(Card card, Lang lang, int columns, int rows, Instant now) {
        return start(card, lang, VisitBounds.DEFAULT, columns, rows, now);
    }

    public static Model start(
            Card card, Lang lang, VisitBounds bounds, int columns, int rows, Instant now) {
        return start(card, lang, bounds, Terms.PAGES_ONLY, columns, rows, now);
    }

    public static Model start(
            Card card,
            Lang lang,
            VisitBounds bounds,
            Terms terms,
            int columns,
            int rows,
            Instant now) {
        return CardScreens.start(card, lang, ZONE, bounds, terms, columns, rows, now);
    }
}
