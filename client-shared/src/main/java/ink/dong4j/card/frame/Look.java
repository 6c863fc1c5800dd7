package ink.dong4j.card.frame;

import ink.dong4j.card.text.Style;
import ink.dong4j.card.text.Tone;
import java.util.List;

/**
 * The style and the link of a cell as an integer. From the lowest bit: bold, dim, italic, inverse, underline,
 * 4 bits for the tone, and the rest for the number of the link.
 */
final class Look {
    static final int BOLD = 1;
    static final int DIM = 2;
    static final int ITALIC = 4;
    static final int INVERSE = 8;
    static final int UNDERLINE = 16;
    static final int ATTRIBUTES = 31;

    /** The attributes that are visible on a blank. */
    static final int SEEN_ON_BLANK = INVERSE | UNDERLINE;

    private static final int TONE_SHIFT = 5;
    private static final int TONE_MASK = 15;
    private static final int LINK_SHIFT = 9;
    private static final List<Tone> TONES = List.of(Tone.values());

    /** The only tone with a background. */
    private static final int PAPER = number(Tone.PAPER);

    private Look() {}

    static int of(Style style, int link) {
        int look =
                (style.bold() ? BOLD : 0)
                        | (style.dim() ? DIM : 0)
                        | (style.italic() ? ITALIC : 0)
                        | (style.inverse() ? INVERSE : 0)
                        | (style.underline() ? UNDERLINE : 0);
        return look | number(style.tone()) << TONE_SHIFT | link << LINK_SHIFT;
    }

    /** The look of a blank: 0 unless something of it is visible. */
    static int ofBlank(int look) {
        boolean paper = (look >> TONE_SHIFT & TONE_MASK) == PAPER;
        return (look & SEEN_ON_BLANK) == 0 && link(look) == 0 && !paper ? 0 : look;
    }

    @SuppressWarnings("EnumOrdinal") // A look lives no longer than the process.
    private static int number(Tone tone) {
        return tone.ordinal();
    }

    static int attributes(int look) {
        return look & ATTRIBUTES;
    }

    static Tone tone(int look) {
        return TONES.get(look >> TONE_SHIFT & TONE_MASK);
    }

    /** The number of the link, from 1; 0 for none. */
    static int link(int look) {
        return look >> LINK_SHIFT;
    }

    /** The style of a look. */
    static Style style(int look) {
        return new Style(
                tone(look),
                (look & BOLD) != 0,
                (look & DIM) != 0,
                (look & ITALIC) != 0,
                (look & UNDERLINE) != 0,
                (look & INVERSE) != 0);
    }
}
