package ink.dong4j.card.text;

/**
 * How many columns a terminal draws characters of ambiguous width in, such as {@code “ … — ①} (East Asian
 * Width A): terminals set up for Chinese, Japanese or Korean may draw them two wide.
 */
public enum AmbiguousWidth {
    /** It has not told, or never will; one is assumed. */
    UNKNOWN,
    /** One. */
    NARROW,
    /** Two. */
    WIDE
}
