package ink.dong4j.card.server.ssh;

import ink.dong4j.card.server.config.SshConfig;
import ink.dong4j.card.server.identity.KeyId;
import ink.dong4j.card.server.identity.OwnerKeys;
import ink.dong4j.card.server.limit.Advance;
import ink.dong4j.card.server.limit.Permit;
import ink.dong4j.card.server.limit.Quota;
import ink.dong4j.card.server.limit.QuotaVerdict;
import ink.dong4j.card.server.metrics.Figures;
import ink.dong4j.card.server.ssh.admission.BridgeDetector;
import ink.dong4j.card.server.ssh.admission.ConnectionAdmission;
import ink.dong4j.card.server.ssh.admission.RefusalLog;
import ink.dong4j.card.talk.Allowance;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A listener on a free port of the loopback, with {@link Guests} behind it. */
final class TestServer implements AutoCloseable {
    static final Duration USUAL_GRACE = Duration.ofSeconds(20);

    final Figures figures = new Figures();
    final Guests guests = new Guests();

    /** The owner's keys; tests put them in and take them out. */
    final Set<KeyId> owners = ConcurrentHashMap.newKeySet();

    final SshListener listener;
    private final Path data;

    private TestServer(SshConfig config, PeerTimeouts patience) {
        try {
            data = Files.createTempDirectory("card-ssh");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        listener =
                new SshListener(
                        HostKeys.open(data, config.compatibility()),
                        new ListenerContext(
                                config,
                                patience,
                                guests::open,
                                (_, _) -> new Unlimited(),
                                OwnerKeys.of(owners),
                                new RefusalLog(System::nanoTime),
                                new OpenChannels(),
                                figures,
                                new BridgeDetector(data, figures, System::nanoTime),
                                System::nanoTime));
        listener.start();
    }

    static TestServer usual() {
        return with(caps(2000, 2000, 500, 10_000), USUAL_GRACE, Duration.ofSeconds(60));
    }

    static TestServer with(SshConfig.Connections caps) {
        return with(caps, USUAL_GRACE, Duration.ofSeconds(60));
    }

    /** @param patience for peers that stall, and with half of it as heartbeat */
    static TestServer with(SshConfig.Connections caps, Duration grace, Duration patience) {
        return with(caps, grace, patience, false);
    }

    /** Welcomes clients under FIPS rules. */
    static TestServer compatible() {
        return with(caps(2000, 2000, 500, 10_000), USUAL_GRACE, Duration.ofSeconds(60), true);
    }

    private static TestServer with(
            SshConfig.Connections caps, Duration grace, Duration patience, boolean compatibility) {
        return new TestServer(
                new SshConfig(
                        "127.0.0.1",
                        0,
                        false,
                        compatibility,
                        grace,
                        Duration.ofMinutes(30),
                        patience.dividedBy(2),
                        caps),
                new PeerTimeouts(patience, patience, Duration.ofMillis(100)));
    }

    static SshConfig.Connections caps(int total, int address, int strangers, int perSecond) {
        return new SshConfig.Connections(total, address, total, strangers, perSecond);
    }

    int port() {
        return listener.port();
    }

    ConnectionAdmission admission() {
        return listener.admission();
    }

    Path data() {
        return data;
    }

    @Override
    public void close() {
        listener.close();
    }

    private record Unlimited() implements Quota {
        @Override
        public QuotaVerdict admit() {
            return new QuotaVerdict.Admitted(new Free());
        }

        @Override
        public Advance reserve(int tokens) {
            return new Advance.Granted(_ -> {});
        }

        @Override
        public Allowance left() {
            throw new UnsupportedOperationException("nobody asks");
        }
    }

    private record Free() implements Permit {
        @Override
        public void refund() {}

        @Override
        public void close() {}
    }
}
