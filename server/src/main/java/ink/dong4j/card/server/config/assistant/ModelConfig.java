package ink.dong4j.card.server.config.assistant;

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
        int maxTokens) {}
