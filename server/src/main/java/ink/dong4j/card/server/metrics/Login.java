package ink.dong4j.card.server.metrics;

/** How a connection fared at the login. */
public enum Login {
    /** It is in. */
    ACCEPTED,
    /** An attempt by a method that there is not, or under a name too long; others may follow it. */
    REFUSED,
    /** It took longer than the login grace. */
    TIMED_OUT,
    /** It ended before it was in. */
    ABANDONED
}
