package ink.dong4j.card.text;

import static java.util.Objects.requireNonNull;

/**
 * A run of text in one style, without line breaks or control characters.
 *
 * @param href the address that a terminal may open for it (OSC 8), or empty for none
 */
public record Span(String text, Style style, String href) {
    public Span {
        requireNonNull(text, "text is null");
        requireNonNull(style, "style is null");
        requireNonNull(href, "href is null");
    }

    public static Span of(String text) {
        return new Span(text, Style.PLAIN, "");
    }

    public static Span of(String text, Style style) {
        return new Span(text, style, "");
    }

    public static Span of(String text, Tone tone) {
        return new Span(text, Style.of(tone), "");
    }
}
