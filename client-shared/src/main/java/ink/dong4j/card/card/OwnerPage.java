package ink.dong4j.card.card;

import static java.util.Objects.requireNonNull;

import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.text.Safe;

/**
 * A Markdown page of the owner, which visitors can read and the assistant can quote.
 *
 * @param page its name in citations: the name of the file without language and {@code .md}
 * @param title its first heading, else its name
 */
public record OwnerPage(String page, Lang lang, String title, String markdown) {
    private static final int LONGEST_TITLE_COLUMNS = 80;

    public OwnerPage {
        requireNonNull(page, "page is null");
        requireNonNull(lang, "lang is null");
        requireNonNull(title, "title is null");
        requireNonNull(markdown, "markdown is null");
    }

    /** A page with the title that its first heading gives it. */
    public static OwnerPage of(String page, Lang lang, String markdown) {
        String title = Safe.line(Title.of(markdown).orElse(page), LONGEST_TITLE_COLUMNS);
        return new OwnerPage(page, lang, title, markdown);
    }
}
