package ink.dong4j.card.text;

import static java.util.Objects.requireNonNull;

/** How a span of text looks: a tone and attributes. The text has to be understood without it. */
public record Style(
        Tone tone, boolean bold, boolean dim, boolean italic, boolean underline, boolean inverse) {
    /** The terminal's own look. */
    public static final Style PLAIN = of(Tone.PLAIN);

    public Style {
        requireNonNull(tone, "tone is null");
    }

    public static Style of(Tone tone) {
        return new Style(tone, false, false, false, false, false);
    }

    /** The same attributes in another tone. */
    public Style in(Tone other) {
        return new Style(other, bold, dim, italic, underline, inverse);
    }

    public Style asBold() {
        return new Style(tone, true, dim, italic, underline, inverse);
    }

    public Style asDim() {
        return new Style(tone, bold, true, italic, underline, inverse);
    }

    public Style asItalic() {
        return new Style(tone, bold, dim, true, underline, inverse);
    }

    public Style asUnderlined() {
        return new Style(tone, bold, dim, italic, true, inverse);
    }

    public Style asInverse() {
        return new Style(tone, bold, dim, italic, underline, true);
    }
}
