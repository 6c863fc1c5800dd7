package ink.dong4j.card.server.config;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * One of {@code server.assistant.models}: a model that the gateway knows, and how long it is waited
 * for.
 *
 * @param name the gateway's
 * @param label what visitors read when they may choose
 * @param firstToken from the request's sending to the first piece of text
 * @param betweenTokens the longest silence after that
 * @param turn the longest answer
 * @param maxTokens of an answer
 */
public record ModelConfig(
        String name,
        String label,
        Duration firstToken,
        Duration betweenTokens,
        Duration turn,
        int maxTokens) {
    public ModelConfig {
        requireNonNull(name, "name is null");
        requireNonNull(label, "label is null");
        requireNonNull(firstToken, "firstToken is null");
        requireNonNull(betweenTokens, "betweenTokens is null");
        requireNonNull(turn, "turn is null");
    }
}
