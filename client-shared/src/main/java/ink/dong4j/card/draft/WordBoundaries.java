package ink.dong4j.card.draft;

import com.ibm.icu.text.BreakIterator;
import java.lang.Character.UnicodeScript;
import java.util.Locale;

/**
 * Where words begin and end in a draft: runs of letters and digits, or of marks; a chip is a word. In
 * scripts without spaces between words a dictionary knows them.
 */
final class WordBoundaries {
    private enum Kind {
        SPACE,
        LETTER,
        UNSPACED,
        MARK,
        /** Belongs to what stands before it. */
        JOINED,
        CHIP
    }

    /** The dictionary looks at no more than this of a run, in chars. */
    private static final int LONGEST_RUN = 64;

    private WordBoundaries() {}

    /** The start of the word before a stop. */
    static int before(String marked, int stop) {
        int at = stop;
        while (at > 0 && kindBefore(marked, at) == Kind.SPACE) {
            at = characterBefore(marked, at);
        }
        if (at == 0) {
            return 0;
        }
        Kind kind = kindBefore(marked, at);
        if (kind == Kind.CHIP) {
            return marked.lastIndexOf(PasteChip.OPEN, at - 1);
        }
        int end = at;
        while (at > 0 && kindBefore(marked, at) == kind && !isLong(kind, end - at)) {
            at = characterBefore(marked, at);
        }
        if (kind == Kind.UNSPACED) {
            at += Math.max(0, words(marked.substring(at, end)).preceding(end - at));
        }
        return CaretStops.atOrBefore(marked, at);
    }

    /** The end of the word after a stop. */
    static int after(String marked, int stop) {
        int at = stop;
        while (at < marked.length() && kind(marked.codePointAt(at)) == Kind.SPACE) {
            at += Character.charCount(marked.codePointAt(at));
        }
        if (at == marked.length()) {
            return at;
        }
        Kind kind = kind(marked.codePointAt(at));
        if (kind == Kind.CHIP) {
            return PasteChip.end(marked, at);
        }
        int start = at;
        while (at < marked.length() && !isLong(kind, at - start)) {
            Kind next = kind(marked.codePointAt(at));
            if (next != kind && next != Kind.JOINED) {
                break;
            }
            at += Character.charCount(marked.codePointAt(at));
        }
        if (kind == Kind.UNSPACED) {
            at = start + words(marked.substring(start, at)).following(0);
        }
        return CaretStops.atOrAfter(marked, at);
    }

    /** Whether a word begins where one text follows another. */
    static boolean meet(String before, String after) {
        Kind last = kindBefore(before, before.length());
        Kind first = kind(after.codePointAt(0));
        return switch (first) {
            case SPACE, MARK, JOINED -> false;
            case LETTER, UNSPACED, CHIP -> last != first;
        };
    }

    private static boolean isLong(Kind kind, int chars) {
        return kind == Kind.UNSPACED && chars >= LONGEST_RUN;
    }

    private static BreakIterator words(String run) {
        BreakIterator words = BreakIterator.getWordInstance(Locale.ROOT);
        words.setText(run);
        return words;
    }

    private static Kind kindBefore(String marked, int position) {
        int base = skipJoined(marked, position);
        return base == 0 ? Kind.MARK : kind(marked.codePointBefore(base));
    }

    private static int characterBefore(String marked, int position) {
        int base = skipJoined(marked, position);
        return base == 0 ? 0 : base - Character.charCount(marked.codePointBefore(base));
    }

    private static int skipJoined(String marked, int position) {
        int at = position;
        while (at > 0 && kind(marked.codePointBefore(at)) == Kind.JOINED) {
            at -= Character.charCount(marked.codePointBefore(at));
        }
        return at;
    }

    private static Kind kind(int codePoint) {
        if (codePoint == PasteChip.OPEN || codePoint == PasteChip.CLOSE) {
            return Kind.CHIP;
        }
        if (Character.isWhitespace(codePoint)) {
            return Kind.SPACE;
        }
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.FORMAT ->
                    Kind.JOINED;
            default -> {
                if (!Character.isLetterOrDigit(codePoint) && codePoint != '_') {
                    yield Kind.MARK;
                }
                yield isUnspaced(codePoint) ? Kind.UNSPACED : Kind.LETTER;
            }
        };
    }

    private static boolean isUnspaced(int codePoint) {
        if (codePoint < 0x0E00) {
            return false;
        }
        if (codePoint >= 0x3040 && codePoint < 0x3100) {
            return true;
        }
        UnicodeScript script = UnicodeScript.of(codePoint);
        return script == UnicodeScript.HAN
                || script == UnicodeScript.THAI
                || script == UnicodeScript.LAO
                || script == UnicodeScript.KHMER
                || script == UnicodeScript.MYANMAR;
    }
}
