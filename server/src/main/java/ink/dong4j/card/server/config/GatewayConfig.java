package ink.dong4j.card.server.config;

import static java.util.Objects.requireNonNull;

import java.net.URI;

/**
 * {@code server.assistant.gateway}: an OpenAI-compatible gateway.
 *
 * @param baseUrl ends in {@code /v1}
 */
public record GatewayConfig(URI baseUrl, Secret key) {
    public GatewayConfig {
        requireNonNull(baseUrl, "baseUrl is null");
        requireNonNull(key, "key is null");
    }
}
