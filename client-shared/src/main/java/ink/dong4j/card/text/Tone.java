package ink.dong4j.card.text;

/** The role of a piece of text, which the palette of a terminal turns into a colour. */
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
     * White on black in every theme, for QR codes: their light parts are drawn. With the inverse attribute it is black
     * on white.
     */
    PAPER,
    /** Cells of a {@link Picture}, which have colours of their own. */
    PICTURE
}
