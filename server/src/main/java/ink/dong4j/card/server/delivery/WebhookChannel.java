package ink.dong4j.card.server.delivery;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import ink.dong4j.card.server.config.delivery.ChannelConfig.Webhook;
import ink.dong4j.card.server.metrics.ChannelKind;
import ink.dong4j.card.server.outgoing.PostRequest;
import ink.dong4j.card.server.outgoing.PostRequest.Field;
import ink.dong4j.card.server.store.Dispatch;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;

/** A JSON document that is posted and signed as Standard Webhooks describe it. */
final class WebhookChannel implements Channel {
    private final Webhook config;
    private final Signature signature;
    private final HttpSender sender;
    private final InstantSource clock;

    WebhookChannel(Webhook config, HttpSender sender, InstantSource clock) {
        this.config = config;
        this.signature = Signature.with(config.secret());
        this.sender = sender;
        this.clock = clock;
    }

    @Override
    public String name() {
        return config.name();
    }

    @Override
    public ChannelKind kind() {
        return ChannelKind.WEBHOOK;
    }

    @Override
    public SendResult send(Dispatch dispatch) {
        byte[] body = json(Announcement.of(dispatch)).getBytes(StandardCharsets.UTF_8);
        String timestamp = String.valueOf(clock.instant().getEpochSecond());
        return sender.send(
                new PostRequest(
                        "POST",
                        config.url(),
                        List.of(
                                new Field("Webhook-Id", dispatch.id()),
                                new Field("Webhook-Timestamp", timestamp),
                                new Field(
                                        "Webhook-Signature",
                                        signature.of(dispatch.id(), timestamp, body))),
                        "application/json",
                        body));
    }

    private static String json(Announcement announcement) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("id", announcement.id());
        json.put("kind", announcement.kind());
        json.put("created", announcement.created().toString());
        json.put("title", announcement.title());
        json.put("text", announcement.text());
        json.put("name", announcement.name());
        json.put("reply_to", announcement.replyTo());
        return json.toString();
    }
}
