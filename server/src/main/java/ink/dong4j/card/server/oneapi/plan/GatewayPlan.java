package ink.dong4j.card.server.oneapi.plan;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the owner's file wants of the gateway.
 *
 * @param file it was read from
 * @param address of the gateway's root, without {@code /v1}
 * @param startWithin how long the gateway may take to come up
 * @param sync how often the gateway reads its channels
 * @param relayTimeout how long the gateway waits for one call of a provider
 * @param answerWithin how long a channel may take to prove itself
 * @param retryTimes of the gateway for one call
 * @param preConsumed units taken ahead of each call, if set
 * @param ratios units a token costs, by the provider's name of the model
 * @param channels sorted by name
 */
public record GatewayPlan(
        Path file,
        URI address,
        Duration startWithin,
        Duration sync,
        Duration relayTimeout,
        Duration answerWithin,
        int retryTimes,
        Optional<Integer> preConsumed,
        Map<String, Double> ratios,
        List<ChannelPlan> channels,
        CardAccess card,
        PlanFolders folders) {
    public GatewayPlan {
        ratios = Map.copyOf(ratios);
        channels = List.copyOf(channels);
    }
}
