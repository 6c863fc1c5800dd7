package ink.dong4j.card.frame;

/** What lies behind the text of a terminal. */
public enum Background {
    DARK,
    LIGHT,
    /** Not known (yet): only colours that the visitor's own theme keeps readable are used. */
    UNKNOWN
}
