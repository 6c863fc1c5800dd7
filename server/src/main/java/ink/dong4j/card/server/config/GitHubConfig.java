package ink.dong4j.card.server.config;

import ink.dong4j.card.server.config.access.Secret;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * {@code server.github}: how the card's account on GitHub is fetched.
 *
 * @param baseUrl of the REST API
 * @param token to ask with; without one less is told
 * @param every how long what was fetched is taken for new
 */
public record GitHubConfig(URI baseUrl, Optional<Secret> token, Duration every) {}
