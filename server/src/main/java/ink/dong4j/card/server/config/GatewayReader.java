package ink.dong4j.card.server.config;

import ink.dong4j.card.reading.Settings;
import ink.dong4j.card.server.file.KeyFile;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Reads {@code server.assistant.gateway} but for its model. No problem that it notes shows the key.
 */
record GatewayReader(Settings gateway) {
    private static final int LONGEST_ADDRESS = 1_000;
    private static final int LONGEST_KEY = 8_000;

    /** The gateway, when an address and a key are set. */
    Optional<GatewayConfig> read() {
        Optional<String> address = gateway.optionalText("base-url", LONGEST_ADDRESS);
        Optional<Secret> key = key();
        boolean keyIsSet = gateway.has("key") || gateway.has("key-file");
        if (address.isPresent() && !keyIsSet) {
            gateway.problem(
                    "base-url",
                    "is set but no key is: set ONE_API_KEY or ONE_API_KEY_FILE, or key or key-file"
                            + " here");
        }
        if (keyIsSet && address.isEmpty()) {
            gateway.problem(
                    gateway.has("key") ? "key" : "key-file",
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

    private Optional<Secret> key() {
        if (gateway.has("key") && gateway.has("key-file")) {
            gateway.problem("key-file", "is set as well as key; keep one of the two");
            return Optional.empty();
        }
        return gateway.has("key-file")
                ? gateway.path("key-file").flatMap(this::keyInFile)
                : gateway.has("key")
                        ? key(gateway.optionalText("key", LONGEST_KEY).orElse(""))
                        : Optional.empty();
    }

    private Optional<Secret> keyInFile(Path file) {
        return switch (KeyFile.read(file)) {
            case KeyFile.Text(String text) -> Optional.of(new Secret(text));
            case KeyFile.Missing() -> unusable(file, "is not there");
            case KeyFile.Unusable(String why) -> unusable(file, why);
        };
    }

    private Optional<Secret> unusable(Path file, String why) {
        gateway.problem("key-file", "names %s, which %s".formatted(file, why));
        return Optional.empty();
    }

    private Optional<Secret> key(String text) {
        if (text.isEmpty()) {
            gateway.problem("key", "holds no key: it is empty");
            return Optional.empty();
        }
        if (text.chars().anyMatch(letter -> letter <= ' ' || letter > '~')) {
            gateway.problem("key", "holds no key: a key has no spaces and only ASCII letters");
            return Optional.empty();
        }
        return Optional.of(new Secret(text));
    }
}
