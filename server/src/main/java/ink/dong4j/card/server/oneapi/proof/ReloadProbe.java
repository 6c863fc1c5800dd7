package ink.dong4j.card.server.oneapi.proof;

import com.fasterxml.jackson.databind.node.ObjectNode;
import ink.dong4j.card.server.config.Secret;
import ink.dong4j.card.server.oneapi.channel.ChannelSync;
import ink.dong4j.card.server.oneapi.channel.LiveChannel;
import ink.dong4j.card.server.oneapi.management.ManagementApi;
import ink.dong4j.card.server.oneapi.management.SetupFailure;
import ink.dong4j.card.server.oneapi.plan.GatewayPlan;
import ink.dong4j.card.server.oneapi.plan.ReservedNames;
import java.time.Duration;

/**
 * Tells when the gateway has read its channels again: a channel is made after all changes, and as soon
 * as the gateway knows its model, it knows the changes, too. The channel leads nowhere.
 */
record ReloadProbe(ManagementApi root, ProofChat chat, GatewayPlan plan) {
    private static final String PATH = "/api/channel/";
    private static final Duration BETWEEN = Duration.ofMillis(500);
    private static final Duration MARGIN = Duration.ofSeconds(10);

    /** Removes what is there of that name. */
    void remove() throws SetupFailure {
        for (LiveChannel channel : ChannelSync.all(root)) {
            if (channel.name().equals(ReservedNames.SYNC_PROBE)) {
                root.delete(
                        PATH + channel.id(), "Removing the channel " + ReservedNames.SYNC_PROBE);
            }
        }
    }

    /** Waits for the gateway, a little longer than it should take, and says whether it has read them. */
    boolean await(Secret key) throws SetupFailure {
        ObjectNode body =
                ManagementApi.object()
                        .put("type", 8)
                        .put("name", ReservedNames.SYNC_PROBE)
                        .put("key", "none")
                        // Nothing listens there, so that the call fails at once.
                        .put("base_url", "http://127.0.0.1:9")
                        .put("models", ReservedNames.SYNC_PROBE)
                        .put("group", "default")
                        .put("priority", 0);
        root.post(PATH, body, "Making the channel " + ReservedNames.SYNC_PROBE);
        long tries = plan.sync().plus(MARGIN).dividedBy(BETWEEN);
        for (long i = 0; i < tries; i++) {
            if (!chat.ask(key, ReservedNames.SYNC_PROBE).noChannel()) {
                return true;
            }
            root.await(BETWEEN);
        }
        return false;
    }
}
