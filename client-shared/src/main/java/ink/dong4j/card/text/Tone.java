package ink.dong4j.card.text;

/** What a piece of text means to the eye; the palette of a terminal turns it into a colour. */
public enum Tone {
    /** The terminal's own foreground. */
    PLAIN,
    /** Secondary text: hints, dates, help. */
    MUTED,
    /** The card's one accent: cursor, selection, titles. */
    ACCENT,
    /** The visitor's own words. */
    WARM,
    /** Something failed. */
    ERROR,
    /** Something needs attention. */
    WARN,
    /** Something went well. */
    OK,
    /** Code and keys. */
    CODE,
    /** Decorative rules, never text. */
    RULE,
    /**
     * White on black whatever the theme and even without colours. Inverse makes it the black on white
     * that a camera reads; a terminal that knows no colours has at least the inverse.
     */
    PAPER
}
