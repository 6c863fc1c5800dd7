package ink.dong4j.card.server.config;

import ink.dong4j.card.server.identity.KeyId;
import java.util.Set;

/**
 * {@code server.owner}: who may sit down at the desk.
 *
 * @param keys of {@code owner@}; none for a card without a desk
 */
public record OwnerConfig(Set<KeyId> keys) {
    public OwnerConfig {
        keys = Set.copyOf(keys);
    }
}
