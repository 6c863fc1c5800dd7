package ink.dong4j.card.server.metrics;

/** What a visit is for. */
public enum VisitKind {
    /** The interface, on a full screen or line by line. */
    TERMINAL,
    ASK,
    HELP,
    CARD,
    /** A page of the card. */
    PAGE,
    JSON,
    FINGERPRINT,
    /** A command that does not exist. */
    UNKNOWN
}
