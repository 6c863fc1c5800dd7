package ink.dong4j.card.frame;

import java.util.Locale;

/** Which addresses a terminal may be given to open. */
final class Links {
    /** What terminals take at least. */
    private static final int LONGEST = 2000;

    private Links() {}

    /** A web or mail address in printable ASCII, as an address is on the wire. */
    static boolean isAllowed(String href) {
        String start = href.substring(0, Math.min(8, href.length())).toLowerCase(Locale.ROOT);
        boolean known =
                start.startsWith("http://")
                        || start.startsWith("https://")
                        || start.startsWith("mailto:");
        return known && href.length() <= LONGEST && href.chars().allMatch(c -> c > ' ' && c < 0x7F);
    }

    /** A short name that is the same for the same address, so that a link over two lines is one. */
    static String id(String href) {
        return Integer.toString(href.hashCode() & 0xFFFFF, 36);
    }
}
