package ink.dong4j.card.server.ssh;

import ink.dong4j.card.server.config.SshConfig;
import ink.dong4j.card.server.metrics.Figures;
import ink.dong4j.card.server.ssh.admission.BridgeDetector;
import ink.dong4j.card.server.ssh.admission.RefusalLog;
import ink.dong4j.card.server.visit.Visit;
import ink.dong4j.card.server.visit.Wire;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.auth.password.UserAuthPasswordFactory;
import org.apache.sshd.client.channel.ChannelShell;
import org.apache.sshd.client.channel.ClientChannelEvent;
import org.apache.sshd.client.config.hosts.HostConfigEntryResolver;
import org.apache.sshd.client.keyverifier.AcceptAllServerKeyVerifier;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.netty.NettyIoServiceFactoryFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Logins of our own, with everything that a visitor's has, so that the first visitor does not wait
 * while the library's classes are loaded and compiled. They go to a second listener, which is open
 * meanwhile for this machine and for as many connections: so they are in no figure, no log and no limit
 * of the real one, and whoever else came there would find an empty visit.
 */
final class LoginRehearsal {
    private static final Logger LOG = LoggerFactory.getLogger(LoginRehearsal.class);

    private static final String LOOPBACK = "127.0.0.1";
    private static final int LOGINS = 4;

    /** How many each of them types, which is less than a visitor does. */
    private static final int KEYS = 24;

    private static final byte KEY = 'a';
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private LoginRehearsal() {}

    /**
     * Runs on the caller's thread, a few hundred milliseconds.
     *
     * @param goesOn asked before each login
     */
    static void run(HostKeys hostKeys, ListenerContext real, BooleanSupplier goesOn) {
        SshConfig own =
                new SshConfig(
                        LOOPBACK,
                        0,
                        real.config().postQuantumOnly(),
                        real.config().compatibility(),
                        LONGEST,
                        LONGEST,
                        LONGEST,
                        new SshConfig.Connections(LOGINS, LOGINS, LOGINS, LOGINS, LOGINS));
        Figures figures = new Figures();
        ListenerContext context =
                new ListenerContext(
                        own,
                        PeerTimeouts.USUAL,
                        (_, wire) -> new Echo(wire),
                        real.quotas(),
                        real.owners(),
                        new RefusalLog(System::nanoTime),
                        new OpenChannels(),
                        figures,
                        new BridgeDetector(Path.of("/"), figures, System::nanoTime),
                        System::nanoTime);
        try (SshListener listener = new SshListener(hostKeys, context);
                SshClient client = SshClient.setUpDefaultClient()) {
            listener.start();
            client.setHostConfigEntryResolver(HostConfigEntryResolver.EMPTY);
            client.setServerKeyVerifier(AcceptAllServerKeyVerifier.INSTANCE);
            client.setUserAuthFactories(List.of(UserAuthPasswordFactory.INSTANCE));
            client.setIoServiceFactoryFactory(new NettyIoServiceFactoryFactory(listener.loops()));
            client.setScheduledExecutorService(listener.loops());
            client.start();
            for (int i = 0; i < LOGINS && goesOn.getAsBoolean(); i++) {
                login(client, listener.port());
            }
        } catch (IOException | RuntimeException e) {
            LOG.debug("no login was rehearsed", e);
        }
    }

    private static void login(SshClient client, int port) throws IOException {
        try (ClientSession session =
                client.connect("rehearsal", LOOPBACK, port).verify(LONGEST).getSession()) {
            session.auth().verify(LONGEST);
            try (ChannelShell shell = session.createShellChannel()) {
                shell.setPtyType("xterm-256color");
                shell.setOut(OutputStream.nullOutputStream());
                shell.setErr(OutputStream.nullOutputStream());
                shell.open().verify(LONGEST);
                for (int i = 0; i < KEYS; i++) {
                    shell.getInvertedIn().write(KEY);
                    shell.getInvertedIn().flush();
                }
                shell.waitFor(EnumSet.of(ClientChannelEvent.CLOSED), LONGEST);
            }
        }
    }

    /** Answers each key by a byte, and ends with the last one. */
    private static final class Echo implements Visit {
        private final Wire wire;
        private int owed;
        private int left = KEYS;
        private boolean writing;

        private Echo(Wire wire) {
            this.wire = wire;
        }

        @Override
        public synchronized void input(byte[] bytes) {
            wire.consumed(bytes.length);
            owed += bytes.length;
            if (!writing) {
                next();
            }
        }

        private synchronized void next() {
            writing = owed > 0;
            if (writing) {
                owed--;
                left--;
                wire.write(Wire.Stream.OUT, new byte[] {KEY}, this::next);
            } else if (left <= 0) {
                wire.exit(0);
            }
        }

        @Override
        public void endOfInput() {}

        @Override
        public void resized(int columns, int rows) {}

        @Override
        public void makeRoom() {}

        @Override
        public void hangUp() {}
    }
}
