package ink.dong4j.card.server.counts;

/** Who answered a question. */
public enum AnsweredBy {
    MODEL,
    /** The card's pages, without a model. */
    PAGES,
    /** The owner, who wrote the answer to this very question. */
    OWNER,
    /** Nobody: it failed, or no page says it. */
    NOBODY,
    /** The visitor stopped it or left. */
    STOPPED
}
