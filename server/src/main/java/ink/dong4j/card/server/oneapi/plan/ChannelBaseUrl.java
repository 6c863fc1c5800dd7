package ink.dong4j.card.server.oneapi.plan;

import ink.dong4j.card.server.config.access.HttpAddress;
import java.net.URI;
import java.util.Optional;

/** The address before {@code /v1}, as the gateway's channels want it and as the gateway has it. */
final class ChannelBaseUrl {
    private ChannelBaseUrl() {}

    /** What is wrong with an address, as the end of a sentence. */
    static Optional<String> complaint(String text) {
        Optional<URI> url = HttpAddress.parse(text);
        if (url.isEmpty()) {
            return Optional.of("must be an address such as https://api.example.com");
        }
        String path = url.get().getRawPath();
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
