package ink.dong4j.card.server.oneapi.proof;

import com.fasterxml.jackson.databind.node.ObjectNode;
import ink.dong4j.card.server.config.access.Secret;
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

    /** What became of the wait. */
    enum Outcome {
        /** The gateway has read its channels. */
        READ,
        /** It knew them at once, twice: it has no cache of channels. */
        WITHOUT_CACHE,
        /** It has not read them in the time that it should take. */
        LATE
    }

    /** Waits for the gateway, a little longer than it should take. */
    Outcome await(Secret key) throws SetupFailure {
        make();
        if (isKnown(key)) {
            // By chance it may have read them just then, but hardly twice.
            remove();
            make();
            return isKnown(key) ? Outcome.WITHOUT_CACHE : awaitReading(key);
        }
        return awaitReading(key);
    }

    private Outcome awaitReading(Secret key) throws SetupFailure {
        long tries = plan.sync().plus(MARGIN).dividedBy(BETWEEN);
        for (long i = 0; i < tries; i++) {
            root.await(BETWEEN);
            if (isKnown(key)) {
                return Outcome.READ;
            }
        }
        return Outcome.LATE;
    }

    private boolean isKnown(Secret key) throws SetupFailure {
        return !chat.ask(key, ReservedNames.SYNC_PROBE).noChannel();
    }

    private void make() throws SetupFailure {
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
    }
}
