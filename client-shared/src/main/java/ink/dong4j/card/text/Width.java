package ink.dong4j.card.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacter.EastAsianWidth;
import com.ibm.icu.lang.UProperty;
import java.util.function.Supplier;
import org.jline.utils.WCWidth;

/**
 * How many columns a text takes on a terminal. Thread-safe.
 *
 * <p>Characters of ambiguous width take 1, or 2 within {@link #measured}; control characters 0. An emoji
 * cluster takes 2. Another cluster takes the sum of its parts, 2 at most.
 */
public final class Width {
    private static final String CLIPPED = "...";
    private static final String ELLIPSIS = "…";

    /** Bound while text is measured for a terminal that draws characters of ambiguous width two wide. */
    private static final ScopedValue<Boolean> AMBIGUOUS_WIDE = ScopedValue.newInstance();

    private static final int ZERO_WIDTH_JOINER = 0x200D;
    private static final int TEXT_PRESENTATION = 0xFE0E;
    private static final int EMOJI_PRESENTATION = 0xFE0F;

    private Width() {}

    /**
     * The result of work for one terminal. Within it, every text is measured as that terminal draws it,
     * whoever measures it.
     *
     * @param ambiguousWide whether characters of ambiguous width take 2 columns
     */
    public static <T> T measured(boolean ambiguousWide, Supplier<T> work) {
        return ambiguousWide == isAmbiguousWide()
                ? work.get()
                : ScopedValue.where(AMBIGUOUS_WIDE, ambiguousWide).call(work::get);
    }

    /** Whether characters of ambiguous width take 2 columns in what the calling thread measures now. */
    public static boolean isAmbiguousWide() {
        return AMBIGUOUS_WIDE.orElse(false);
    }

    /** Whether it depends on the terminal if a character takes 1 column or 2. */
    public static boolean isAmbiguous(int codePoint) {
        return codePoint > 0xA0
                && UCharacter.getIntPropertyValue(codePoint, UProperty.EAST_ASIAN_WIDTH)
                        == EastAsianWidth.AMBIGUOUS;
    }

    /** Columns of a text without line breaks and tabs. */
    public static int of(String text) {
        int columns = 0;
        int at = 0;
        while (at < text.length()) {
            int simple = simple(text.charAt(at));
            if (simple == 0) {
                return ofComplex(text);
            }
            columns += simple;
            at++;
        }
        return columns;
    }

    /** The text cut to the columns, with {@code …} in the last one if something was cut. */
    public static String truncate(String text, int columns) {
        if (2 * text.length() <= columns || of(text) <= columns) {
            return text;
        }
        if (columns <= 0) {
            return "";
        }
        return text.substring(0, fitting(text, columns - of(ELLIPSIS))) + ELLIPSIS;
    }

    /** How many chars from the text's start fit into the columns, whole clusters only. */
    static int fitting(String text, int columns) {
        Clusters clusters = new Clusters(text);
        int left = columns;
        while (clusters.next()) {
            left -= clusters.width();
            if (left < 0) {
                return clusters.start();
            }
        }
        return text.length();
    }

    private static int ofComplex(String text) {
        int columns = 0;
        Clusters clusters = new Clusters(text);
        while (clusters.next()) {
            columns += clusters.width();
        }
        return columns;
    }

    /** Columns of one grapheme cluster: 0, 1 or 2. */
    static int ofCluster(String text, int start, int end) {
        int first = text.codePointAt(start);
        int columns = ofCodePoint(first);
        for (int at = start + Character.charCount(first); at < end; ) {
            int next = text.codePointAt(at);
            if ((next == EMOJI_PRESENTATION && isEmoji(first))
                    || (isRegional(first) && isRegional(next))) {
                return 2;
            }
            columns += ofCodePoint(next);
            at += Character.charCount(next);
        }
        return Math.min(columns, 2);
    }

    /** Columns of one code point by itself: 0, 1 or 2. */
    static int ofCodePoint(int codePoint) {
        int columns = Math.max(0, WCWidth.wcwidth(codePoint));
        return columns == 1 ? narrow(codePoint) : columns;
    }

    /** Columns of a code point that takes 1 where ambiguous width is narrow. */
    private static int narrow(int codePoint) {
        return isAmbiguousWide() && isAmbiguous(codePoint) ? 2 : 1;
    }

    /**
     * Whether terminals disagree about the columns of a cluster: some add up those of its code points,
     * some measure it as a whole.
     */
    public static boolean isDisputed(String text, int start, int end) {
        int first = text.codePointAt(start);
        if (isRegional(first)) {
            return true;
        }
        for (int at = start + Character.charCount(first); at < end; ) {
            int next = text.codePointAt(at);
            if (next == ZERO_WIDTH_JOINER
                    || next == EMOJI_PRESENTATION
                    || next == TEXT_PRESENTATION
                    || isSkinTone(next)
                    || ofCodePoint(next) > 0) {
                return true;
            }
            at += Character.charCount(next);
        }
        return false;
    }

    /** Columns that a terminal takes at most for a cluster: those of its code points added up. */
    public static int atMost(String text, int start, int end) {
        int columns = 0;
        for (int at = start; at < end; ) {
            int next = text.codePointAt(at);
            columns += isSkinTone(next) ? 2 : ofCodePoint(next);
            at += Character.charCount(next);
        }
        return columns;
    }

    /**
     * Columns of a char that is a cluster by itself if the next char has such columns too; 0 for a char
     * that needs the full rules.
     */
    static int simple(char c) {
        if (c < 0x7F) {
            return c >= ' ' ? 1 : 0;
        }
        if (c < 0x3000) {
            return isNarrow(c) ? narrow(c) : 0;
        }
        return isWide(c) ? 2 : 0;
    }

    /** Latin, Greek, Cyrillic, punctuation, arrows, boxes, blocks, geometric shapes, Braille. */
    private static boolean isNarrow(char c) {
        return (c >= 0xA0 && c < 0x300 && c != 0xAD)
                || (c >= 0x3A3 && c < 0x483)
                || (c >= 0x2010 && c < 0x2028)
                || (c >= 0x2030 && c < 0x205F)
                || (c >= 0x2190 && c < 0x2200)
                || (c >= 0x2500 && c < 0x25FD)
                || (c >= 0x2800 && c < 0x2900);
    }

    /** CJK punctuation, kana, ideographs, Hangul syllables, full-width forms. */
    private static boolean isWide(char c) {
        return c < 0x302A
                || (c >= 0x3041 && c < 0x3097)
                || (c >= 0x30A0 && c < 0x3100)
                || (c >= 0x3400 && c < 0x4DC0)
                || (c >= 0x4E00 && c < 0xA000)
                || (c >= 0xAC00 && c < 0xD7A4)
                || (c >= 0xFF01 && c < 0xFF61);
    }

    private static boolean isEmoji(int codePoint) {
        return UCharacter.hasBinaryProperty(codePoint, UProperty.EMOJI);
    }

    private static boolean isRegional(int codePoint) {
        return WCWidth.isRegionalIndicator(codePoint);
    }

    private static boolean isSkinTone(int codePoint) {
        return codePoint >= 0x1F3FB && codePoint <= 0x1F3FF;
    }

    /** A text of one line that takes at most so many columns; a cut one ends in dots. */
    public static String clip(String text, int columns) {
        if (of(text) <= columns) {
            return text;
        }
        String end = columns > 2 * CLIPPED.length() ? CLIPPED : "";
        Clusters clusters = new Clusters(text);
        int used = 0;
        int at = 0;
        while (clusters.next() && used + clusters.width() <= columns - end.length()) {
            used += clusters.width();
            at = clusters.end();
        }
        return text.substring(0, at).stripTrailing() + end;
    }

    /** A text with blanks behind it, so that it takes at least so many columns. */
    public static String pad(String text, int columns) {
        return text + " ".repeat(Math.max(0, columns - of(text)));
    }
}
