package ink.dong4j.card.server.metrics;

/** Where somebody was refused: a connection, what happens on one, or a question. */
public enum Stage {
    // Before a byte is read: connections of all, of the address, of its /48; its pace; open logins.
    CONNECTIONS,
    ADDRESS_CONNECTIONS,
    NETWORK_CONNECTIONS,
    ADDRESS_PACE,
    LOGINS,
    /** Its place was given to a newcomer of a network that holds fewer. */
    DISPLACED,
    /** The login took too long. */
    LOGIN_GRACE,
    /** One channel more than a connection may have, or too many in a minute. */
    CHANNELS,
    /** A channel that takes only tiny packets. */
    TINY_PACKETS,
    /** Keys exchanged too often. */
    KEY_EXCHANGES,
    /** Too many requests while keys are exchanged. */
    PENDING_REQUESTS,
    /** A peer that leaves what it is sent unread, or an exchange of keys unfinished. */
    STALLED,
    /** A peer from which nothing comes any more. */
    SILENT,
    /** A connection with nothing going on. */
    UNUSED,
    /** A message longer than the bound. */
    PROMPT_LENGTH,
    // Messages in a window.
    SESSION_MESSAGES,
    KEY_MESSAGES,
    ADDRESS_MESSAGES,
    NETWORK_MESSAGES,
    SERVER_MESSAGES,
    // Answers at once; those of a visit in all.
    SESSION_ANSWERS,
    ADDRESS_ANSWERS,
    SERVER_ANSWERS,
    VISIT_ANSWERS,
    /** Tokens of the day: the gateway is not asked, the card's pages answer. */
    DAY_TOKENS
}
