package ink.dong4j.card.server.oneapi;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** The address before {@code /v1}, as the gateway's channels want it and as the gateway has it. */
final class BaseUrl {
    private BaseUrl() {}

    /** What is wrong with an address, as the end of a sentence. */
    static Optional<String> complaint(String text) {
        URI url;
        try {
            url = new URI(text);
        } catch (URISyntaxException _) {
            return Optional.of("must be an address such as https://api.example.com");
        }
        boolean web = "https".equals(url.getScheme()) || "http".equals(url.getScheme());
        boolean plain =
                url.getRawUserInfo() == null
                        && url.getRawQuery() == null
                        && url.getRawFragment() == null;
        if (!web || !plain || url.getHost() == null) {
            return Optional.of("must be an address such as https://api.example.com");
        }
        String path = url.getRawPath();
        if (path.endsWith("/")) {
            return Optional.of("must not end in a slash, since /v1/… is put behind it");
        }
        if (path.endsWith("/v1")) {
            return Optional.of("must not end in /v1, since that is put behind it; leave /v1 away");
        }
        if (path.endsWith("/chat/completions")) {
            return Optional.of("must not hold /chat/completions; leave it away, and /v1 too");
        }
        return Optional.empty();
    }
}
