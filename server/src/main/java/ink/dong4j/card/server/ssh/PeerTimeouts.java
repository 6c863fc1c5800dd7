package ink.dong4j.card.server.ssh;

import java.time.Duration;

/**
 * How long a peer is waited for, beside what the configuration says.
 *
 * @param stalled how long a peer may leave what was sent to it unread
 * @param withoutVisit how long a connection may be open with nothing going on
 * @param sweep how often all this is looked at, at most
 */
record PeerTimeouts(Duration stalled, Duration withoutVisit, Duration sweep) {
    static final PeerTimeouts USUAL =
            new PeerTimeouts(Duration.ofSeconds(60), Duration.ofSeconds(60), Duration.ofSeconds(1));
}
