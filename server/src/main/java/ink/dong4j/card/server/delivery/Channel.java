package ink.dong4j.card.server.delivery;

import ink.dong4j.card.server.metrics.ChannelKind;
import ink.dong4j.card.server.store.Dispatch;

/** One way to the owner. Used by one thread at a time. */
interface Channel {
    /** As the owner calls it. */
    String name();

    ChannelKind kind();

    /** Sends something, within a bounded time. What comes of it is data. */
    SendResult send(Dispatch dispatch);
}
