package ink.dong4j.card.ui;

/** Where words begin and end in a draft: runs of letters and digits, of ideographs, or of marks. */
final class Words {
    private enum Kind {
        SPACE,
        LETTER,
        IDEOGRAPH,
        MARK
    }

    private Words() {}

    /** The start of the word before a position. */
    static int before(String text, int position) {
        int at = position;
        while (at > 0 && kind(text.codePointBefore(at)) == Kind.SPACE) {
            at -= Character.charCount(text.codePointBefore(at));
        }
        if (at == 0) {
            return 0;
        }
        Kind kind = kind(text.codePointBefore(at));
        while (at > 0 && kind(text.codePointBefore(at)) == kind) {
            at -= Character.charCount(text.codePointBefore(at));
        }
        return at;
    }

    /** The end of the word after a position. */
    static int after(String text, int position) {
        int at = position;
        while (at < text.length() && kind(text.codePointAt(at)) == Kind.SPACE) {
            at += Character.charCount(text.codePointAt(at));
        }
        if (at == text.length()) {
            return at;
        }
        Kind kind = kind(text.codePointAt(at));
        while (at < text.length() && kind(text.codePointAt(at)) == kind) {
            at += Character.charCount(text.codePointAt(at));
        }
        return at;
    }

    private static Kind kind(int codePoint) {
        if (Character.isWhitespace(codePoint)) {
            return Kind.SPACE;
        }
        if (Character.isIdeographic(codePoint)) {
            return Kind.IDEOGRAPH;
        }
        // Combining marks and joiners belong to the letter before them.
        return Character.isLetterOrDigit(codePoint) || Character.isUnicodeIdentifierPart(codePoint)
                ? Kind.LETTER
                : Kind.MARK;
    }
}
