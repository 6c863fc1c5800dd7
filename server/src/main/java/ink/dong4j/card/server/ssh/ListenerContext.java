package ink.dong4j.card.server.ssh;

import ink.dong4j.card.server.config.SshConfig;
import ink.dong4j.card.server.identity.Identity;
import ink.dong4j.card.server.identity.OwnerKeys;
import ink.dong4j.card.server.limit.AddressBlock;
import ink.dong4j.card.server.limit.Quota;
import ink.dong4j.card.server.metrics.Figures;
import ink.dong4j.card.server.ssh.admission.BridgeDetector;
import ink.dong4j.card.server.ssh.admission.RefusalLog;
import ink.dong4j.card.server.visit.Visit;
import ink.dong4j.card.server.visit.Visitor;
import ink.dong4j.card.server.visit.Wire;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.LongSupplier;

/**
 * What all connections of a listener share. Thread-safe.
 *
 * @param visits begins a visit, without blocking
 * @param quotas gives a connection its quota, by where it comes from and what it has proved
 * @param nanoTime a clock that only goes forward
 */
record ListenerContext(
        SshConfig config,
        PeerTimeouts patience,
        BiFunction<Visitor, Wire, Visit> visits,
        BiFunction<AddressBlock, Identity, Quota> quotas,
        OwnerKeys owners,
        RefusalLog refusalLog,
        OpenChannels wires,
        Figures figures,
        BridgeDetector bridge,
        LongSupplier nanoTime) {
    /** Looks at a peer that is logged in, in the shortest of the times that it has. */
    private static final int LOOKS = 4;

    /** How often a peer that is logged in is looked at: a few times in the shortest time that it has. */
    Duration settledSweep() {
        List<Duration> times =
                List.of(
                        config.loginGrace(),
                        config.heartbeat(),
                        patience.stalled(),
                        patience.withoutVisit());
        return Collections.min(times).dividedBy(LOOKS);
    }
}
