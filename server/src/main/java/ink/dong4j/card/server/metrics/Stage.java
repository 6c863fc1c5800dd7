package ink.dong4j.card.server.metrics;

/** Where somebody was refused: at the door, on a connection, or before an answer. */
public enum Stage {
    /** At the door: all connections are taken. */
    CONNECTIONS,
    /** At the door: the address has its share of connections. */
    ADDRESS_CONNECTIONS,
    /** At the door: the network of IPv6 has its share of connections. */
    NETWORK_CONNECTIONS,
    /** At the door: the address connects too fast. */
    ADDRESS_PACE,
    /** At the door: too many have still to log in. */
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
    /** Messages of the session. */
    SESSION_MESSAGES,
    /** Messages of the address. */
    ADDRESS_MESSAGES,
    /** Messages of the network of IPv6. */
    NETWORK_MESSAGES,
    /** Messages of everybody. */
    SERVER_MESSAGES,
    /** Answers of the session at once. */
    SESSION_ANSWERS,
    /** Answers of the address at once. */
    ADDRESS_ANSWERS,
    /** Answers of everybody at once. */
    SERVER_ANSWERS,
    /** Answers of one visit. */
    VISIT_ANSWERS,
    /** Tokens of the day: the gateway is not asked, the card's pages answer. */
    DAY_TOKENS
}
