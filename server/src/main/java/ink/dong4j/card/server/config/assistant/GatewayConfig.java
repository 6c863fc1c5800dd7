package ink.dong4j.card.server.config.assistant;

import ink.dong4j.card.server.config.access.Secret;
import java.net.URI;

/**
 * {@code server.assistant.gateway}: an OpenAI-compatible gateway.
 *
 * @param baseUrl ends in {@code /v1}
 */
public record GatewayConfig(URI baseUrl, Secret key) {}
