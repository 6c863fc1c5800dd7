package ink.dong4j.card.frame;

import java.util.Locale;

/** The links that a terminal may be sent (OSC 8). */
final class LinkTargets {
    /** Chars of an address that every terminal with links accepts. */
    private static final int LONGEST = 2000;

    private LinkTargets() {}

    /**
     * Whether this is the address of a web page, a mailbox or a phone in printable ASCII, so that it cannot end the sequence.
     */
    static boolean isAllowed(String href) {
        String start = href.substring(0, Math.min(8, href.length())).toLowerCase(Locale.ROOT);
        boolean known =
                start.startsWith("http://")
                        || start.startsWith("https://")
                        || start.startsWith("mailto:")
                        || start.startsWith("tel:");
        return known && href.length() <= LONGEST && href.chars().allMatch(c -> c > ' ' && c < 0x7F);
    }

    /** An id derived from the address, by which terminals join the parts of a wrapped link. */
    static String id(String href) {
        return Integer.toString(href.hashCode() & 0xFFFFF, 36);
    }
}
