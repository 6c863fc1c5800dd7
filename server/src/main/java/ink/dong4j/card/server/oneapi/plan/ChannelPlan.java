package ink.dong4j.card.server.oneapi.plan;

import ink.dong4j.card.server.config.access.Secret;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A channel as the file wants it: one provider and one key. Several keys are several plans.
 *
 * @param name in the gateway; unique
 * @param provider for people
 * @param type the gateway's number of the protocol
 * @param baseUrl without {@code /v1} and without a slash at its end; may be empty
 * @param priority the higher, the earlier it is asked
 * @param models that it takes, redirected ones first
 * @param redirects from a name in {@code models} to the provider's
 * @param key empty for a channel that is switched off, and for one whose key is wanting
 * @param wanting why it has no key yet, as a sentence's second half
 * @param expires the last day of a grant
 */
public record ChannelPlan(
        String name,
        String provider,
        int type,
        String baseUrl,
        int priority,
        String group,
        List<String> models,
        Map<String, String> redirects,
        Optional<Secret> key,
        Optional<String> wanting,
        Optional<LocalDate> expires,
        boolean enabled) {
    public ChannelPlan {
        models = List.copyOf(models);
        redirects = Map.copyOf(redirects);
    }

    /** Whether the gateway can have it: it is switched on, and its key is there. */
    public boolean ready() {
        return enabled && wanting.isEmpty();
    }

    /** The provider's names of its models. */
    List<String> upstreamModels() {
        return models.stream().map(name -> redirects.getOrDefault(name, name)).distinct().toList();
    }
}
