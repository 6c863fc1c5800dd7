package ink.dong4j.card.server.config.assistant;

import java.util.List;
import java.util.Optional;

/**
 * {@code server.assistant}: who answers, and for how long it is waited for.
 *
 * @param gateway empty when no key is set: then the card's pages answer
 * @param models one or more, asked in this order until one of them answers
 * @param chooseModel whether visitors may choose which is asked first
 * @param historyTokens the most tokens of the earlier exchanges that are sent along
 * @param promptTokens the most tokens of a request: all pages where they fit, else the best passages,
 *     and then as much of the earlier exchanges as there is room for
 */
public record AssistantConfig(
        Optional<GatewayConfig> gateway,
        List<ModelConfig> models,
        BreakerConfig breaker,
        boolean chooseModel,
        PagesConfig pages,
        int historyTokens,
        int promptTokens) {
    public AssistantConfig {
        models = List.copyOf(models);
    }
}
