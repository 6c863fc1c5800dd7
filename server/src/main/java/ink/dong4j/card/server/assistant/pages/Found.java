package ink.dong4j.card.server.assistant.pages;

import java.util.List;

/**
 * What the pages hold on a question.
 *
 * @param quotes the best first, two at most; none where nothing was found
 */
public record Found(Support support, List<Passage> quotes) {
    static final Found NOTHING = new Found(Support.NOTHING, List.of());

    public Found {
        quotes = List.copyOf(quotes);
    }

    /** How sure it is that the quotes answer the question, as far as words can tell. */
    public enum Support {
        /** The owner's own heading, or enough of the question, is in them. */
        PLAIN,
        /** Some of the question is in them: they are quoted with a hedge. */
        CLOSEST,
        /** No passage holds enough of the question. */
        NOTHING
    }

    /** The names of the quoted pages, the best first. */
    public List<String> pages() {
        return quotes.stream().map(Passage::page).distinct().toList();
    }
}
