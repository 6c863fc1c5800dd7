package ink.dong4j.card.server.ssh;

import ink.dong4j.card.server.config.SshConfig;
import ink.dong4j.card.server.metrics.Figures;
import ink.dong4j.card.server.ssh.admission.BridgeDetector;
import ink.dong4j.card.server.ssh.admission.RefusalLog;
import ink.dong4j.card.server.visit.Visit;
import ink.dong4j.card.server.visit.Visitor;
import ink.dong4j.card.server.visit.Wire;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
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
                        LoginRehearsal::visit,
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
                shell.waitFor(EnumSet.of(ClientChannelEvent.CLOSED), LONGEST);
            }
        }
    }

    /** Says a word and ends. */
    private static Visit visit(Visitor visitor, Wire wire) {
        byte[] word = visitor.user().getBytes(StandardCharsets.UTF_8);
        wire.write(Wire.Stream.OUT, word, () -> wire.exit(0));
        return new Nothing();
    }

    private record Nothing() implements Visit {
        @Override
        public void input(byte[] bytes) {}

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
