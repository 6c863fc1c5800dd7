package ink.dong4j.card.server.config;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Optional;

/**
 * {@code server.assistant}: who answers, and for how long it is waited for.
 *
 * @param gateway empty when no key is set: then the card's pages answer
 * @param firstToken from the request's sending to the first piece of text
 * @param betweenTokens the longest silence after that
 * @param turn the longest answer
 * @param maxTokens of an answer
 * @param historyTokens of the earlier exchanges that are sent along
 */
public record AssistantConfig(
        Optional<GatewayConfig> gateway,
        Duration firstToken,
        Duration betweenTokens,
        Duration turn,
        int maxTokens,
        int historyTokens) {
    public AssistantConfig {
        requireNonNull(gateway, "gateway is null");
        requireNonNull(firstToken, "firstToken is null");
        requireNonNull(betweenTokens, "betweenTokens is null");
        requireNonNull(turn, "turn is null");
    }
}
