package ink.dong4j.card.markdown;

import org.nibor.autolink.LinkSpan;

/**
 * An address in running text. Chinese text puts no space behind an address, and an address may hold
 * Chinese text: after a mark that separates its parts ({@code /wiki/中国?q=北京}) it belongs to the address,
 * glued to a letter or digit ({@code /x中文}) it is the next word. Punctuation outside ASCII ends an
 * address.
 *
 * @param prefix what makes a destination of the text
 * @param start where it starts in the text that was searched
 * @param end where it ends
 * @param next where to search on if it cannot be linked
 */
record BareAddress(String prefix, String text, int start, int end, int next) {
    /** Marks after which Chinese text belongs to the address. */
    private static final String SEPARATORS = "/=?&#-_+~%(";

    /** Marks inside a part of the path or of the query. */
    private static final String INNER = "-_+~%(";

    /** Marks that end the host. */
    private static final String HOST_ENDS = "/?#";

    /** Marks that are not the last character of an address. */
    private static final String TRAILING = ".,;:!?'\"([";

    private static final String SCHEME_END = "://";
    private static final char MIDDLE_DOT = '·';

    /** The part that is an address, of what the extractor takes for one. */
    static BareAddress of(String text, LinkSpan found) {
        int begin = found.getBeginIndex();
        return switch (found.getType()) {
            case EMAIL -> mailbox(text, begin, found.getEndIndex());
            case URL -> {
                int host = text.indexOf(SCHEME_END, begin) + SCHEME_END.length();
                int end = end(text, host, found.getEndIndex());
                yield new BareAddress("", text.substring(begin, end), begin, end, host);
            }
            case WWW -> {
                int end = end(text, begin, found.getEndIndex());
                yield new BareAddress("http://", text.substring(begin, end), begin, end, begin + 1);
            }
        };
    }

    String destination() {
        return prefix + text;
    }

    /** A mailbox is ASCII; what is found may have Chinese text on both sides of it. */
    private static BareAddress mailbox(String text, int begin, int found) {
        int at = text.indexOf('@', begin);
        int start = at;
        while (start > begin && text.charAt(start - 1) < 0x7F) {
            start--;
        }
        int end = at;
        while (end < found && text.charAt(end) < 0x7F) {
            end++;
        }
        return new BareAddress("mailto:", text.substring(start, end), start, end, at + 1);
    }

    /** The end of a web address; the start of its host when that is not ASCII, which is not linked. */
    private static int end(String text, int host, int found) {
        boolean inHost = true;
        boolean chinese = false;
        int at = host;
        while (at < found) {
            int c = text.codePointAt(at);
            if (c < 0x7F) {
                inHost &= HOST_ENDS.indexOf(c) < 0;
                chinese &= Character.isLetterOrDigit(c) || INNER.indexOf(c) >= 0;
            } else {
                int before = text.codePointBefore(at);
                boolean cjk = Letters.isCjk(c);
                if (inHost && Character.isLetter(c) && !(cjk && Letters.isWord(before))) {
                    return host;
                }
                boolean belongs =
                        cjk ? chinese || SEPARATORS.indexOf(before) >= 0 : isInner(c, before);
                if (inHost || !belongs) {
                    return trimmed(text, host, at);
                }
                chinese |= cjk;
            }
            at += Character.charCount(c);
        }
        return at;
    }

    /** Letters of other scripts, and the dot between the parts of a name. */
    private static boolean isInner(int c, int before) {
        return Character.isLetterOrDigit(c)
                || Character.getType(c) == Character.NON_SPACING_MARK
                || (c == MIDDLE_DOT && Letters.isCjk(before));
    }

    /** An end without the marks of the sentence before it. */
    private static int trimmed(String text, int host, int at) {
        int end = at;
        while (end > host && TRAILING.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }
}
