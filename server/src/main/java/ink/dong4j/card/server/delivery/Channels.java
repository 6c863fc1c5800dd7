package ink.dong4j.card.server.delivery;

import ink.dong4j.card.server.config.delivery.ChannelConfig;
import ink.dong4j.card.server.outgoing.AddressGuard;
import ink.dong4j.card.server.outgoing.BoundedSocket;
import ink.dong4j.card.server.outgoing.Poster;
import ink.dong4j.card.server.outgoing.Resolver;
import java.time.Duration;
import java.time.InstantSource;

/** Makes the channels that are configured. The classes that a mail needs are loaded for a channel of mails alone. */
record Channels(Resolver resolver, InstantSource clock) {
    /** Shorter than a claim of the store. */
    private static final Duration LONGEST_ATTEMPT = Duration.ofSeconds(20);

    Channel of(ChannelConfig config) {
        return switch (config) {
            case ChannelConfig.Webhook webhook ->
                    new WebhookChannel(webhook, sender(webhook.allowPrivate()), clock);
            case ChannelConfig.Push push -> new PushChannel(push, sender(push.allowPrivate()));
            case ChannelConfig.Smtp smtp ->
                    new SmtpChannel(
                            smtp,
                            new AddressGuard(resolver, true),
                            BoundedSocket.systemTls(),
                            LONGEST_ATTEMPT);
        };
    }

    private HttpSender sender(boolean allowPrivate) {
        return new HttpSender(
                new Poster(new AddressGuard(resolver, allowPrivate), LONGEST_ATTEMPT));
    }
}
