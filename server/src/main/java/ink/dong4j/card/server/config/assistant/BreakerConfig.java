package ink.dong4j.card.server.config.assistant;

import java.time.Duration;

/**
 * {@code server.assistant.breaker}: when a model that fails is left alone for a while.
 *
 * @param calls how many of the latest requests to it count
 * @param failureRatePercent this many of them or more make it rest
 * @param openFor how long it is not asked
 */
public record BreakerConfig(int calls, int failureRatePercent, Duration openFor) {}
