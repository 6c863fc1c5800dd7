package ink.dong4j.card.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;

/**
 * Removes invisible code points and those that change the direction of text, and bounds how many
 * combining marks one character may have. It holds the state of one text; for one thread.
 *
 * <p>Zero-width joiners stay between two emoji and between letters of scripts that need them, the emoji
 * variation selector stays after an emoji. A joiner is held back until the next code point decides.
 */
final class Invisibles {
    /** The most combining marks, joiners and selectors on one character. */
    static final int MOST_EXTENDS = 8;

    private static final int NOTHING = -1;
    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;
    private static final int EMOJI_PRESENTATION = 0xFE0F;

    /** The code point that was written last. */
    private int last = NOTHING;

    /** The joiner that is held back. */
    private int joiner = NOTHING;

    /** How many marks, joiners and selectors the current character has. */
    private int extending;

    /** Whether the current character is an emoji. */
    private boolean onPicture;

    /** Whether a joiner is held back. */
    boolean isWaiting() {
        return joiner != NOTHING;
    }

    /** Drops all state, at the start of a line or of a text. */
    void reset() {
        last = NOTHING;
        joiner = NOTHING;
        extending = 0;
        onPicture = false;
    }

    /** Records a plain character that was written without {@link #accept}. */
    void passed(char plain) {
        last = plain;
        extending = 0;
        onPicture = isPicture(plain);
    }

    /** Takes the next code point and writes what may be shown. */
    void accept(int c, StringBuilder out) {
        if (c < 0x7F) {
            base(c, out);
        } else if (c == ZERO_WIDTH_JOINER || c == ZERO_WIDTH_NON_JOINER) {
            if (joiner == NOTHING) {
                joiner = c;
            }
        } else if (c == EMOJI_PRESENTATION) {
            joiner = NOTHING;
            if (last > 0x7F && UCharacter.hasBinaryProperty(last, UProperty.EMOJI)) {
                extend(c, out);
            }
        } else if (!isForbidden(c)) {
            if (isExtending(c)) {
                mark(c, out);
            } else {
                base(c, out);
            }
        }
    }

    private void base(int c, StringBuilder out) {
        boolean joined = join(c, out);
        if (!joined) {
            extending = 0;
        }
        onPicture = isPicture(c);
        last = c;
        out.appendCodePoint(c);
    }

    private void mark(int c, StringBuilder out) {
        if (last == NOTHING || (isSkinTone(c) && !onPicture)) {
            joiner = NOTHING;
            return;
        }
        join(c, out);
        extend(c, out);
    }

    private void extend(int c, StringBuilder out) {
        if (extending < MOST_EXTENDS) {
            extending++;
            last = c;
            out.appendCodePoint(c);
        }
    }

    /** Writes the joiner held back if it joins with this; true if this continues the same emoji. */
    private boolean join(int c, StringBuilder out) {
        int waiting = joiner;
        joiner = NOTHING;
        if (waiting == NOTHING || extending >= MOST_EXTENDS) {
            return false;
        }
        boolean pictures = waiting == ZERO_WIDTH_JOINER && onPicture && isPicture(c);
        if (pictures || (joins(last) && joins(c))) {
            extending++;
            out.appendCodePoint(waiting);
        }
        return pictures;
    }

    static boolean isForbidden(int c) {
        int type = Character.getType(c);
        boolean format =
                type == Character.FORMAT
                        && !UCharacter.hasBinaryProperty(c, UProperty.PREPENDED_CONCATENATION_MARK);
        return format
                || type == Character.CONTROL
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || type == Character.SURROGATE
                || (c & 0xFFFE) == 0xFFFE
                || (c >= 0xFDD0 && c <= 0xFDEF)
                || UCharacter.hasBinaryProperty(c, UProperty.DEFAULT_IGNORABLE_CODE_POINT);
    }

    private static boolean isExtending(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || isSkinTone(c);
    }

    private static boolean isPicture(int c) {
        return c > 0x7F && UCharacter.hasBinaryProperty(c, UProperty.EXTENDED_PICTOGRAPHIC);
    }

    private static boolean isSkinTone(int c) {
        return c >= 0x1F3FB && c <= 0x1F3FF;
    }

    /**
     * Letters and marks of Arabic, Indic, Myanmar, Khmer and Mongolian, where joiners shape a word.
     */
    private static boolean joins(int c) {
        return (c >= 0x600 && c < 0xE00)
                || (c >= 0x1000 && c < 0x10A0)
                || (c >= 0x1780 && c < 0x18B0);
    }
}
