package ink.dong4j.card.server.metrics;

/** Who answered a question. */
public enum AnsweredBy {
    GATEWAY,
    /** The card's pages, as no gateway is set. */
    PAGES,
    /** The card's pages, as the gateway failed. */
    PAGES_AFTER_FAILURE,
    NOBODY
}
