package ink.dong4j.card.i18n;

/** Why nothing came of a request at the owner's desk. */
public enum DeskFailure {
    /** No row has such an id, or several begin with it. */
    NO_SUCH,
    /** The database does not work. */
    STORE,
    /** This card has no such part. */
    ABSENT,
    /** What was given with it is wrong: a time that is none, a text that is too long. */
    USAGE,
    /** Too much was asked for at once. */
    BUSY
}
