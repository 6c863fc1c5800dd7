package ink.dong4j.card.server.delivery;

import ink.dong4j.card.server.config.access.Secret;
import ink.dong4j.card.server.config.delivery.ChannelConfig.Push;
import ink.dong4j.card.server.config.delivery.Escaping;
import ink.dong4j.card.server.config.delivery.Template.Placeholder;
import ink.dong4j.card.server.metrics.ChannelKind;
import ink.dong4j.card.server.outgoing.PostRequest;
import ink.dong4j.card.server.outgoing.PostRequest.Field;
import ink.dong4j.card.server.store.Dispatch;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;

/** A request in the owner's words. Its text is cut, since services of this kind show a few lines. */
final class PushChannel implements Channel {
    private static final int LONGEST_TEXT = 1_000;

    private final Push config;
    private final HttpSender sender;

    PushChannel(Push config, HttpSender sender) {
        this.config = config;
        this.sender = sender;
    }

    @Override
    public String name() {
        return config.name();
    }

    @Override
    public ChannelKind kind() {
        return ChannelKind.PUSH;
    }

    @Override
    public SendResult send(Dispatch dispatch) {
        Announcement announcement = Announcement.of(dispatch);
        Function<Placeholder, String> values = placeholder -> value(announcement, placeholder);
        return sender.send(
                new PostRequest(
                        config.method().name(),
                        URI.create(config.url().filled(values, Escaping.URL)),
                        config.headers().stream()
                                .map(
                                        header ->
                                                new Field(
                                                        header.name(),
                                                        header.value()
                                                                .filled(values, Escaping.HEADER)))
                                .toList(),
                        config.type().mediaType(),
                        config.body()
                                .filled(values, config.type().escaping())
                                .getBytes(StandardCharsets.UTF_8)));
    }

    private String value(Announcement announcement, Placeholder placeholder) {
        return switch (placeholder) {
            case ID -> announcement.id();
            case KIND -> announcement.kind();
            case TITLE -> announcement.title();
            case TEXT -> cut(announcement.text());
            case NAME -> announcement.name();
            case REPLY_TO -> announcement.replyTo();
            case SECRET -> config.secret().map(Secret::reveal).orElse("");
        };
    }

    private static String cut(String text) {
        if (text.codePointCount(0, text.length()) <= LONGEST_TEXT) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, LONGEST_TEXT - 1)) + "…";
    }
}
