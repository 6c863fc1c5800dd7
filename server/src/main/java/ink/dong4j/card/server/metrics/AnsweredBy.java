package ink.dong4j.card.server.metrics;

/** Who answered a question. */
public enum AnsweredBy {
    GATEWAY,
    /** The card's pages, as no gateway is set. */
    PAGES,
    /** The card's pages, as the gateway failed. */
    PAGES_AFTER_FAILURE,
    /** The owner, beforehand: the question stands on the page {@code faq}. */
    OWNER,
    NOBODY
}
