package ink.dong4j.card.text;

/** Which colours a visitor wants to see. */
public enum Theme {
    /** Those that fit what the terminal told. */
    AUTO,
    /** Those for a dark background. */
    DARK,
    /** Those for a light background. */
    LIGHT,
    /** None at all. */
    NONE
}
