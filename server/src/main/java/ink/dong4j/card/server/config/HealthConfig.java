package ink.dong4j.card.server.config;

import java.nio.file.Path;

/** What a health check needs of the {@code server} section; see {@link ConfigLoader#health}. */
public record HealthConfig(Path dataDirectory, MetricsConfig metrics) {}
