package ink.dong4j.card.reading;

import ink.dong4j.card.text.Safe;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** Reads an address that a visitor can follow: {@code https}, {@code http} or {@code mailto}. */
final class WebAddress {
    private static final int LONGEST = 1_000;

    private WebAddress() {}

    /** The address under a key that must be there; empty where that is a fault. */
    static Optional<URI> read(Settings section, String key) {
        return checked(section, key, section.text(key, LONGEST));
    }

    /** The address under a key that may be missing. */
    static Optional<URI> optional(Settings section, String key) {
        return checked(section, key, section.optionalText(key, LONGEST).orElse(""));
    }

    /**
     * The address of a web page under a key that may be missing.
     *
     * @param right what it must be, for the problem
     */
    static Optional<URI> page(Settings section, String key, String right) {
        String text = section.optionalText(key, LONGEST).orElse("");
        return checked(section, key, text, right, address -> !address.isOpaque());
    }

    private static Optional<URI> checked(Settings section, String key, String text) {
        String right = "an address that begins with https://, http:// or mailto:";
        return checked(section, key, text, right, _ -> true);
    }

    private static Optional<URI> checked(
            Settings section, String key, String text, String right, Predicate<URI> meant) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            URI address = new URI(text);
            if (allowed(address) && meant.test(address) && Safe.line(text, LONGEST).equals(text)) {
                return Optional.of(address);
            }
        } catch (URISyntaxException _) {
            // It is reported below, as any other address that is no link.
        }
        section.problem(key, "must be " + right);
        return Optional.empty();
    }

    private static boolean allowed(URI address) {
        String scheme = address.getScheme();
        return scheme != null
                && switch (scheme.toLowerCase(Locale.ROOT)) {
                    case "https", "http" -> address.getHost() != null;
                    case "mailto" -> address.getSchemeSpecificPart().contains("@");
                    default -> false;
                };
    }
}
