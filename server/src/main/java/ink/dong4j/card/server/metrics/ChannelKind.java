package ink.dong4j.card.server.metrics;

/** What kind of way to the owner a channel is. */
public enum ChannelKind {
    WEBHOOK,
    SMTP,
    PUSH
}
