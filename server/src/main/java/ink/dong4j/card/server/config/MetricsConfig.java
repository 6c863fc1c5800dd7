package ink.dong4j.card.server.config;

/**
 * {@code server.metrics}: where the owner's machines ask for health and figures.
 *
 * @param address the local address to listen on
 * @param port the TCP port; 0 takes any free one
 */
public record MetricsConfig(boolean enabled, String address, int port) {}
