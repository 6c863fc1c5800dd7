package ink.dong4j.card.server.oneapi.channel;

import com.fasterxml.jackson.databind.node.ObjectNode;
import ink.dong4j.card.server.oneapi.management.ChangeLog;
import ink.dong4j.card.server.oneapi.management.ManagementApi;
import ink.dong4j.card.server.oneapi.management.SetupFailure;
import ink.dong4j.card.server.oneapi.plan.ChannelPlan;
import ink.dong4j.card.server.oneapi.plan.GatewayPlan;
import ink.dong4j.card.server.oneapi.plan.ModelMapping;
import ink.dong4j.card.server.oneapi.secret.SecretDigests;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Makes the gateway's channels those of the file. A name of the file belongs to the file; of other
 * names only channels that bear our mark are removed, never what the owner made by hand.
 */
public record ChannelSync(
        ManagementApi root, GatewayPlan plan, SecretDigests digests, ChangeLog changes) {
    private static final String PATH = "/api/channel/";

    /** All channels of the gateway. */
    public static List<LiveChannel> all(ManagementApi root) throws SetupFailure {
        return root.all(PATH, "Reading the channels").stream().map(LiveChannel::of).toList();
    }

    public void apply() throws SetupFailure {
        int before = changes.count();
        change(all(root));
        if (changes.count() > before && !changes.trial()) {
            verify(all(root));
        }
    }

    private void change(List<LiveChannel> live) throws SetupFailure {
        for (ChannelPlan channel : plan.channels()) {
            List<LiveChannel> same =
                    live.stream()
                            .filter(other -> other.name().equals(channel.name()))
                            .sorted(
                                    Comparator.comparing(
                                                    (LiveChannel other) -> other.mark().isEmpty())
                                            .thenComparingInt(LiveChannel::id))
                            .toList();
            if (channel.ready()) {
                keepOne(channel, same);
            } else if (channel.enabled()) {
                changes.tell(
                        "warning: channel %s is left as it is: %s"
                                .formatted(channel.name(), channel.wanting().orElseThrow()));
            } else {
                switchOff(same);
            }
        }
        Set<String> names =
                plan.channels().stream().map(ChannelPlan::name).collect(Collectors.toSet());
        for (LiveChannel channel : live) {
            if (channel.mark().isPresent() && !names.contains(channel.name())) {
                remove(channel, "removed, since it is not in the file");
            }
        }
    }

    private void keepOne(ChannelPlan channel, List<LiveChannel> same) throws SetupFailure {
        if (same.isEmpty()) {
            create(channel);
            return;
        }
        update(channel, same.getFirst());
        for (LiveChannel other : same.subList(1, same.size())) {
            remove(other, "removed #%d, a second one of this name".formatted(other.id()));
        }
    }

    private void create(ChannelPlan channel) throws SetupFailure {
        changes.change(
                "channel %s: new, %s".formatted(channel.name(), ChannelDiff.summary(channel)),
                () -> root.post(PATH, body(channel, ""), "Making the channel " + channel.name()));
    }

    private void update(ChannelPlan channel, LiveChannel live) throws SetupFailure {
        List<String> differences = ChannelDiff.of(channel, live, mark(channel));
        if (differences.isEmpty()) {
            return;
        }
        ObjectNode body = body(channel, live.config()).put("id", live.id());
        changes.change(
                "channel %s: %s".formatted(channel.name(), String.join(", ", differences)),
                () -> root.put(PATH, body, "Changing the channel " + channel.name()));
    }

    private void switchOff(List<LiveChannel> same) throws SetupFailure {
        for (LiveChannel channel : same) {
            if (channel.status() == LiveChannel.ON) {
                ObjectNode body =
                        ManagementApi.object()
                                .put("id", channel.id())
                                .put("status", LiveChannel.OFF);
                changes.change(
                        "channel %s: switched off".formatted(channel.name()),
                        () -> root.put(PATH, body, "Switching off the channel " + channel.name()));
            }
        }
    }

    private void remove(LiveChannel channel, String how) throws SetupFailure {
        changes.change(
                "channel %s: %s".formatted(channel.name(), how),
                () -> root.delete(PATH + channel.id(), "Removing the channel " + channel.name()));
    }

    private ObjectNode body(ChannelPlan channel, String config) {
        return ManagementApi.object()
                .put("type", channel.type())
                .put("name", channel.name())
                .put("key", channel.key().orElseThrow().reveal())
                .put("base_url", channel.baseUrl())
                .put("models", String.join(",", channel.models()))
                .put("group", channel.group())
                .put("model_mapping", ModelMapping.json(channel.redirects()))
                .put("priority", channel.priority())
                .put("status", LiveChannel.ON)
                .put("config", LiveChannel.marked(config, mark(channel)));
    }

    private String mark(ChannelPlan channel) {
        return digests.of("channel " + channel.name(), channel.key().orElseThrow());
    }

    private void verify(List<LiveChannel> live) throws SetupFailure {
        for (ChannelPlan channel : plan.channels().stream().filter(ChannelPlan::ready).toList()) {
            boolean taken =
                    live.stream()
                            .filter(other -> other.name().equals(channel.name()))
                            .anyMatch(
                                    other ->
                                            ChannelDiff.of(channel, other, mark(channel))
                                                    .isEmpty());
            if (!taken) {
                throw new SetupFailure(
                        "The gateway did not take the channel %s as it was sent; is it one-api v0.6.10?"
                                .formatted(channel.name()));
            }
        }
    }
}
