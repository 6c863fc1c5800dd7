package ink.dong4j.card.server.metrics;

/** What came of one attempt to reach the owner. */
public enum DeliveryOutcome {
    DELIVERED,
    /** It will be tried again. */
    RETRIED,
    /** It was given up. */
    FAILED
}
