package ink.dong4j.card.markdown;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/**
 * The target of a link: an address on the web or a mailbox; others are not linked.
 *
 * @param href the address for the terminal, in printable ASCII
 * @param place the host or mailbox, which the reader must see
 */
record Address(String href, String place) {
    private static final int LONGEST = 2000;
    private static final int LONGEST_SHOWN = 72;

    /** The target that a destination in Markdown names; empty when it may not be linked. */
    static Optional<Address> of(String destination) {
        boolean odd = destination.chars().anyMatch(c -> Character.isSurrogate((char) c));
        if (odd || destination.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            URI uri = new URI(destination);
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            return switch (scheme) {
                case "http", "https" -> web(uri);
                case "mailto" -> mailbox(uri);
                default -> Optional.empty();
            };
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** Rejects user info, which can pass for the host: {@code https://a.example@b.example/}. */
    private static Optional<Address> web(URI uri) {
        String host = uri.getHost();
        return host == null || host.isEmpty() || uri.getRawUserInfo() != null
                ? Optional.empty()
                : Optional.of(new Address(uri.toASCIIString(), host));
    }

    private static Optional<Address> mailbox(URI uri) {
        String rest = uri.getRawSchemeSpecificPart();
        int end = rest.indexOf('?');
        String box = end < 0 ? rest : rest.substring(0, end);
        boolean ascii = box.chars().allMatch(c -> c > ' ' && c < 0x7F);
        return box.indexOf('@') > 0 && ascii
                ? Optional.of(new Address(uri.toASCIIString(), box))
                : Optional.empty();
    }

    /** Whether the text of a link already shows its host or mailbox. */
    boolean isShownBy(String text) {
        String bare = text.strip();
        int scheme = bare.indexOf("://");
        if (scheme >= 0) {
            bare = bare.substring(scheme + 3);
        } else if (bare.startsWith("mailto:")) {
            bare = bare.substring("mailto:".length());
        }
        if (bare.equalsIgnoreCase(place)) {
            return true;
        }
        return bare.length() > place.length()
                && bare.regionMatches(true, 0, place, 0, place.length())
                && "/?#:".indexOf(bare.charAt(place.length())) >= 0
                && bare.indexOf('@') < 0;
    }

    /** The address as it is shown after a link, shortened if it is long. */
    String shown() {
        if (href.startsWith("mailto:")) {
            return place;
        }
        return href.length() <= LONGEST_SHOWN
                ? href
                : href.substring(0, href.indexOf(':')) + "://" + place + "/…";
    }
}
