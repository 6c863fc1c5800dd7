package ink.dong4j.card.server.config.assistant;

import ink.dong4j.card.reading.Settings;
import ink.dong4j.card.server.config.access.HttpAddress;
import ink.dong4j.card.server.config.access.Secret;
import ink.dong4j.card.server.config.access.SecretReader;
import java.net.URI;
import java.util.Optional;

/**
 * Reads {@code server.assistant.gateway} but for its model. No problem that it notes shows the key.
 */
record GatewayReader(Settings gateway) {
    private static final int LONGEST_ADDRESS = 1_000;

    /** The gateway, when an address and a key are set. */
    Optional<GatewayConfig> read() {
        Optional<String> address = gateway.optionalText("base-url", LONGEST_ADDRESS);
        SecretReader reader = new SecretReader(gateway, "key", "key-file");
        Optional<Secret> key = reader.read();
        boolean keyIsSet = reader.isSet();
        if (address.isPresent() && !keyIsSet) {
            gateway.problem(
                    "base-url",
                    "is set but no key is: set ONE_API_KEY or ONE_API_KEY_FILE, or key or key-file"
                            + " here");
        }
        if (keyIsSet && address.isEmpty()) {
            gateway.problem(
                    reader.setBy(),
                    "is set but no address is: set ONE_API_BASE_URL, or base-url here");
        }
        Optional<URI> baseUrl = address.flatMap(this::baseUrl);
        return baseUrl.flatMap(url -> key.map(secret -> new GatewayConfig(url, secret)));
    }

    private Optional<URI> baseUrl(String text) {
        Optional<URI> url = HttpAddress.parse(text);
        if (url.isEmpty()) {
            gateway.problem(
                    "base-url", "must be an address such as https://one-api.example.org/v1");
        } else if (!url.get().getPath().endsWith("/v1")) {
            gateway.problem("base-url", "must end in /v1, without a slash after it");
            return Optional.empty();
        }
        return url;
    }
}
