package ink.dong4j.card.server.ssh;

import ink.dong4j.card.server.config.SshConfig;
import ink.dong4j.card.server.identity.OwnerKeys;
import ink.dong4j.card.server.limit.Limits;
import ink.dong4j.card.server.metrics.Depth;
import ink.dong4j.card.server.metrics.Figures;
import ink.dong4j.card.server.ssh.admission.AdmissionHandler;
import ink.dong4j.card.server.ssh.admission.BridgeDetector;
import ink.dong4j.card.server.ssh.admission.ConnectionAdmission;
import ink.dong4j.card.server.ssh.admission.RefusalLog;
import ink.dong4j.card.server.visit.Sessions;
import ink.dong4j.card.server.visit.Wire;
import io.netty.channel.EventLoopGroup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.apache.sshd.common.global.KeepAliveHandler;
import org.apache.sshd.common.session.helpers.AbstractSessionFactory;
import org.apache.sshd.core.CoreModuleProperties;
import org.apache.sshd.server.ServerBuilder;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.auth.pubkey.RejectAllPublickeyAuthenticator;
import org.apache.sshd.server.forward.RejectAllForwardingFilter;
import org.apache.sshd.server.global.NoMoreSessionsHandler;
import org.apache.sshd.server.session.ServerConnectionServiceFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes SSH connections, lets everybody in who keeps to the limits, and bridges their
 * channels to visits. Started once and closed once; thread-safe.
 */
public final class SshListener implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SshListener.class);

    private static final int BACKLOG = 512;
    private static final int PACKET_BYTES = 256 * 1024;
    private static final int IDENTIFICATION_BYTES = 2 * 1024;

    /** More than keys that are tried, so that whoever has many gets in without one. */
    private static final int LOGIN_ATTEMPTS = KeyAttempts.MOST + 4;

    private static final Duration LAST_WORDS = Duration.ofSeconds(2);

    private final SshConfig config;
    private final HostKeys hostKeys;
    private final ListenerContext listener;
    private final ConnectionAdmission admission;
    private final EventLoopGroup loops = EventLoops.open();
    private final NettyTransport transport;
    private final SshServer server;

    public SshListener(
            SshConfig config,
            HostKeys hostKeys,
            Sessions sessions,
            Limits limits,
            OwnerKeys owners,
            Figures figures) {
        this(
                hostKeys,
                new ListenerContext(
                        config,
                        PeerTimeouts.USUAL,
                        sessions::open,
                        (block, identity) -> limits.open(block, identity.proved()),
                        owners,
                        new RefusalLog(System::nanoTime),
                        new OpenChannels(),
                        figures,
                        new BridgeDetector(Path.of("/"), figures, System::nanoTime),
                        System::nanoTime));
    }

    SshListener(HostKeys hostKeys, ListenerContext listener) {
        this.config = listener.config();
        this.hostKeys = hostKeys;
        this.listener = listener;
        this.admission = new ConnectionAdmission(config.connections(), listener.nanoTime());
        AdmissionHandler admissionHandler =
                new AdmissionHandler(admission, listener.refusalLog(), listener.figures());
        this.transport = new NettyTransport(loops, admissionHandler, listener);
        this.server = server(hostKeys);
        listener.figures().watch(Depth.CONNECTIONS, admission::total);
        listener.figures().watch(Depth.LOGINS, admission::unauthenticated);
        listener.figures().watch(Depth.ADDRESSES, admission::addresses);
        listener.figures().watch(Depth.WRITES, transport::pendingWrites);
    }

    /**
     * Binds the socket and begins to take connections.
     *
     * @throws UncheckedIOException when the address cannot be listened on
     */
    public void start() {
        try {
            server.start();
        } catch (IOException e) {
            close();
            throw new UncheckedIOException(
                    "cannot listen on " + config.address() + ":" + config.port(), e);
        }
        long sweep = listener.patience().sweep().toMillis();
        ScheduledFuture<?> _ =
                loops.scheduleAtFixedRate(this::sweep, sweep, sweep, TimeUnit.MILLISECONDS);
    }

    /** The port that is listened on, once started. */
    public int port() {
        return server.getPort();
    }

    /** Whether new connections are taken. */
    public boolean listens() {
        return !server.getBoundAddresses().isEmpty();
    }

    /**
     * Logs in a few times without being a visitor, until a visitor comes or the server ends. Runs on
     * the caller's thread.
     */
    public void rehearse(BooleanSupplier goesOn) {
        LoginRehearsal.run(
                hostKeys, listener, () -> goesOn.getAsBoolean() && admission.total() == 0);
    }

    /** Takes no more connections; those that are open stay. */
    public void refuseNew() {
        transport.unbind();
    }

    /**
     * Ends all connections, in a few seconds at most. Channels whose visit has ended are waited for
     * first: once a connection closes, the library tells no exit status any more. Idempotent.
     */
    @Override
    public void close() {
        listener.wires().awaitNone(LAST_WORDS);
        try {
            if (!server.close(false).await(LAST_WORDS)) {
                transport.drop();
                server.close(true).await(LAST_WORDS);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the listener does not close", e);
        } finally {
            loops.shutdownGracefully(0, LAST_WORDS.toMillis(), TimeUnit.MILLISECONDS)
                    .awaitUninterruptibly(LAST_WORDS.toMillis());
        }
    }

    ConnectionAdmission admission() {
        return admission;
    }

    EventLoopGroup loops() {
        return loops;
    }

    /** A bug in it must not end it: the timer never again runs a task that has thrown. */
    private void sweep() {
        try {
            transport.sweep();
            listener.refusalLog().tick();
        } catch (RuntimeException e) {
            LOG.error("the sweep of the connections broke", e);
        }
    }

    private SshServer server(HostKeys hostKeys) {
        SshServer made = ServerBuilder.builder().factory(CardSshServer::new).build();
        Algorithms.install(made, config);
        made.setHost(usable(config.address()));
        made.setPort(config.port());
        made.setScheduledExecutorService(loops);
        made.setIoServiceFactoryFactory(transport);
        made.setKeyPairProvider(hostKeys.provider());
        made.setSessionDisconnectHandler(new MismatchHandler());
        made.setPublickeyAuthenticator(RejectAllPublickeyAuthenticator.INSTANCE);
        made.setSessionFactory(new CardSession.Factory(made, listener));
        made.setUserAuthFactories(OpenAuthentication.methods());
        made.setServiceFactories(
                List.of(new OpenAuthentication.Factory(), ServerConnectionServiceFactory.INSTANCE));
        made.setChannelFactories(List.of(new VisitChannel.Factory()));
        made.setGlobalRequestHandlers(
                List.of(KeepAliveHandler.INSTANCE, NoMoreSessionsHandler.INSTANCE));
        made.setSubsystemFactories(List.of());
        made.setAgentFactory(null);
        made.setForwardingFilter(RejectAllForwardingFilter.INSTANCE);
        bound(made);
        return made;
    }

    /** Where the system has no IPv6, as in many containers, every address is every one of IPv4. */
    private static String usable(String address) {
        if (!address.equals("::")) {
            return address;
        }
        try (SocketChannel _ = SocketChannel.open(StandardProtocolFamily.INET6)) {
            return address;
        } catch (UnsupportedOperationException e) {
            return "0.0.0.0";
        } catch (IOException e) {
            throw new UncheckedIOException("no socket can be opened", e);
        }
    }

    private static void bound(SshServer server) {
        CoreModuleProperties.SERVER_IDENTIFICATION.set(server, "card");
        CoreModuleProperties.SOCKET_BACKLOG.set(server, BACKLOG);
        CoreModuleProperties.SOCKET_REUSEADDR.set(server, true);
        CoreModuleProperties.WINDOW_SIZE.set(server, (long) Wire.WINDOW_BYTES);
        CoreModuleProperties.LIMIT_PACKET_SIZE.set(server, (long) PACKET_BYTES);
        CoreModuleProperties.MAX_IDENTIFICATION_SIZE.set(server, IDENTIFICATION_BYTES);
        CoreModuleProperties.MAX_AUTH_REQUESTS.set(server, LOGIN_ATTEMPTS);
        // Peers that outstay are ended by the sweep, which knows more than the library does.
        CoreModuleProperties.AUTH_TIMEOUT.set(server, Duration.ZERO);
        CoreModuleProperties.IDLE_TIMEOUT.set(server, Duration.ZERO);
        CoreModuleProperties.DISCONNECT_TIMEOUT.set(server, LAST_WORDS);
        CoreModuleProperties.CHANNEL_CLOSE_TIMEOUT.set(server, LAST_WORDS);
    }

    /** Has no timer for sessions that outstay: the sweep sees to them. */
    private static final class CardSshServer extends SshServer {
        @Override
        protected void setupSessionTimeout(AbstractSessionFactory<?, ?> factory) {}
    }
}
