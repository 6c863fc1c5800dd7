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
    VCARD,
    FINGERPRINT,
    /** Files, listed or printed. */
    FILES,
    /** Files, by the protocol of today's clients. */
    SFTP,
    /** Files, by the protocol of older ones. */
    SCP,
    /** A command of the owner's desk. */
    DESK,
    /** Nobody is let in for a while. */
    TURNED_AWAY,
    /** A command that does not exist. */
    UNKNOWN
}
