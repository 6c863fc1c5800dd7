package ink.dong4j.card.text;

/** For which background a visitor wants colours. */
public enum ColourMode {
    /** For the one that the terminal told. */
    AUTO,
    /** For a dark one. */
    DARK,
    /** For a light one. */
    LIGHT,
    /** No colours at all. */
    NONE
}
