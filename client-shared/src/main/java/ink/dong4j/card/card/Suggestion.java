package ink.dong4j.card.card;

import static java.util.Objects.requireNonNull;

/**
 * A question that the card suggests to visitors and that one of its pages answers.
 *
 * @param words as a visitor would type them
 * @param page the name of the page that answers
 */
public record Suggestion(String words, String page) {
    public Suggestion {
        requireNonNull(words, "words is null");
        requireNonNull(page, "page is null");
    }
}
