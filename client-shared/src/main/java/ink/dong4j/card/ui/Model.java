package ink.dong4j.card.ui;

import static java.util.Objects.requireNonNull;

import ink.dong4j.card.card.Card;
import ink.dong4j.card.i18n.Lang;
import java.time.Instant;

/** Everything a visitor sees, as one flat immutable value. */
public record Model(Card card, Lang lang, int columns, int rows, Instant now) {
    public Model {
        requireNonNull(card, "card is null");
        requireNonNull(lang, "lang is null");
        requireNonNull(now, "now is null");
    }
}
