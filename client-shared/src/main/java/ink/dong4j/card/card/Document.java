package ink.dong4j.card.card;

import static java.util.Objects.requireNonNull;

import ink.dong4j.card.i18n.Lang;

/**
 * A Markdown page of the owner's that the assistant may quote.
 *
 * @param page the name that a citation shows: the file's name without its ending
 * @param title its first heading, else the page's name
 */
public record Document(String page, Lang lang, String title, String markdown) {
    public Document {
        requireNonNull(page, "page is null");
        requireNonNull(lang, "lang is null");
        requireNonNull(title, "title is null");
        requireNonNull(markdown, "markdown is null");
    }
}
