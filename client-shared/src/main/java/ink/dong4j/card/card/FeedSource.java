package ink.dong4j.card.card;

import static java.util.Objects.requireNonNull;

import ink.dong4j.card.i18n.Lang;
import java.net.URI;

/**
 * An RSS or Atom feed whose posts a card shows.
 *
 * @param id its name in files and citations
 * @param lang the language that its posts are in
 */
public record FeedSource(String id, Localized label, URI address, Lang lang) {
    public FeedSource {
        requireNonNull(id, "id is null");
        requireNonNull(label, "label is null");
        requireNonNull(address, "address is null");
        requireNonNull(lang, "lang is null");
    }
}
