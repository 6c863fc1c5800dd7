package ink.dong4j.card.server.ssh;

import ink.dong4j.card.server.config.SshConfig;
import ink.dong4j.card.server.limit.AddressBlock;
import ink.dong4j.card.server.limit.Quota;
import ink.dong4j.card.server.metrics.Figures;
import ink.dong4j.card.server.ssh.admission.BridgeDetector;
import ink.dong4j.card.server.ssh.admission.RefusalLog;
import ink.dong4j.card.server.visit.Visit;
import ink.dong4j.card.server.visit.Visitor;
import ink.dong4j.card.server.visit.Wire;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * What all connections of a listener share. Thread-safe.
 *
 * @param visits begins a visit, without blocking
 * @param quotas gives a connection its quota
 * @param nanoTime a clock that only goes forward
 */
record ListenerContext(
        SshConfig config,
        PeerTimeouts patience,
        BiFunction<Visitor, Wire, Visit> visits,
        Function<AddressBlock, Quota> quotas,
        RefusalLog refusalLog,
        OpenChannels wires,
        Figures figures,
        BridgeDetector bridge,
        LongSupplier nanoTime) {}
