package ink.dong4j.card.server.config;

import java.time.Duration;

/**
 * {@code server.feeds}: how the feeds of the card are fetched.
 *
 * @param every how long what was fetched is taken for new
 * @param allowPrivate whether they may lie inside the host's own network
 */
public record FeedsConfig(Duration every, boolean allowPrivate) {}
