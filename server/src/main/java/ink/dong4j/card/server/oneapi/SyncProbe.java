package ink.dong4j.card.server.oneapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;

/**
 * Tells when the gateway has read its channels again: a channel is made after all changes, and as soon
 * as the gateway knows its model, it knows the changes, too. The channel leads nowhere.
 */
final class SyncProbe {
    private static final String PATH = "/api/channel/";
    private static final Duration BETWEEN = Duration.ofMillis(500);
    private static final Duration MARGIN = Duration.ofSeconds(10);

    private final Management root;
    private final Rest rest;
    private final Chat chat;
    private final GatewayPlan plan;

    SyncProbe(Management root, Rest rest, Chat chat, GatewayPlan plan) {
        this.root = root;
        this.rest = rest;
        this.chat = chat;
        this.plan = plan;
    }

    /** Removes what is there of that name. */
    void remove() throws Setback {
        for (LiveChannel channel : Channels.all(root)) {
            if (channel.name().equals(Names.SYNC_PROBE)) {
                root.delete(PATH + channel.id(), "Removing the channel " + Names.SYNC_PROBE);
            }
        }
    }

    /** Waits for the gateway, a little longer than it should take, and says whether it has read them. */
    boolean await(Secret key) throws Setback {
        ObjectNode body =
                Rest.object()
                        .put("type", 8)
                        .put("name", Names.SYNC_PROBE)
                        .put("key", "none")
                        // Nothing listens there, so that the call fails at once.
                        .put("base_url", "http://127.0.0.1:9")
                        .put("models", Names.SYNC_PROBE)
                        .put("group", "default")
                        .put("priority", 0);
        root.post(PATH, body, "Making the channel " + Names.SYNC_PROBE);
        long tries = plan.sync().plus(MARGIN).dividedBy(BETWEEN);
        for (long i = 0; i < tries; i++) {
            if (!chat.ask(key, Names.SYNC_PROBE).noChannel()) {
                return true;
            }
            rest.await(BETWEEN);
        }
        return false;
    }
}
