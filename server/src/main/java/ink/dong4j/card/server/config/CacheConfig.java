package ink.dong4j.card.server.config;

import java.time.Duration;

/**
 * {@code server.assistant.cache}: answers of a model that are given again.
 *
 * @param answers the most that are kept; 0 keeps none
 */
public record CacheConfig(int answers, Duration keepFor) {}
