package ink.dong4j.card.frame;

/** The kind of background of a terminal. */
public enum Background {
    DARK,
    LIGHT,
    /** Unknown: only colours of the terminal's own theme are used, which fit its background. */
    UNKNOWN
}
