package ink.dong4j.card.server.config.access;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** The base address of an HTTP service: with a host, and without user, query and fragment. */
public final class HttpAddress {
    private HttpAddress() {}

    /** Empty when the text is no such address. */
    public static Optional<URI> parse(String text) {
        try {
            URI url = new URI(text);
            boolean web = "https".equals(url.getScheme()) || "http".equals(url.getScheme());
            boolean plain =
                    url.getRawUserInfo() == null
                            && url.getRawQuery() == null
                            && url.getRawFragment() == null;
            return web && plain && url.getHost() != null ? Optional.of(url) : Optional.empty();
        } catch (URISyntaxException _) {
            return Optional.empty();
        }
    }
}
