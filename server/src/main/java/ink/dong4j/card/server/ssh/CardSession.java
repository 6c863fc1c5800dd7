package ink.dong4j.card.server.ssh;

import ink.dong4j.card.server.identity.Identity;
import ink.dong4j.card.server.limit.Quota;
import ink.dong4j.card.server.metrics.Stage;
import ink.dong4j.card.server.visit.Visit;
import ink.dong4j.card.server.visit.Visitor;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.sshd.common.SshConstants;
import org.apache.sshd.common.io.IoSession;
import org.apache.sshd.common.kex.KexState;
import org.apache.sshd.common.session.SessionListener.Event;
import org.apache.sshd.common.util.buffer.Buffer;
import org.apache.sshd.server.ServerFactoryManager;
import org.apache.sshd.server.session.ServerSessionImpl;
import org.apache.sshd.server.session.SessionFactory;
import org.jspecify.annotations.Nullable;

/**
 * The SSH side of a connection: what of it has to be watched beyond what the library bounds.
 * Packets come on the event loop, {@link #outstays} is asked from another thread.
 */
final class CardSession extends ServerSessionImpl {
    /** Requests that a client may have under way when a key exchange begins. */
    private static final int REQUESTS_IN_EXCHANGE = 64;

    private static final int CHANNELS = 2;

    /** Requests of ours that may wait for the peer's word; one that never replies gets no more. */
    private static final int UNANSWERED = 4;

    /** More than a person's script opens; each is a visit, and two lines of the log. */
    private static final int CHANNELS_PER_MINUTE = 120;

    private static final int EXCHANGES_PER_MINUTE = 20;

    private static final String KEEP_ALIVE = "keepalive@openssh.com";

    private final ClientConnection connection;
    private final ListenerContext listener;
    private final Map<ChannelWire, Visit> visits = new ConcurrentHashMap<>();
    private final AtomicInteger channels = new AtomicInteger();
    private @Nullable Quota quota;
    private Identity identity = new Identity.Anonymous();
    private boolean begun;
    private int requestsInExchange;
    private int unanswered;
    private final MinuteCap exchanges;
    private final MinuteCap openings;
    private volatile long busyUntil;
    private volatile boolean exchanging;
    private long exchangingSince;
    private long probedAt;

    private CardSession(
            ServerFactoryManager server, ClientConnection connection, ListenerContext listener)
            throws Exception {
        super(server, connection);
        this.connection = connection;
        this.listener = listener;
        long now = listener.nanoTime().getAsLong();
        this.busyUntil = now;
        this.exchanges = new MinuteCap(EXCHANGES_PER_MINUTE, now);
        this.openings = new MinuteCap(CHANNELS_PER_MINUTE, now);
        this.probedAt = now;
    }

    /** Makes the sessions of a server. */
    static final class Factory extends SessionFactory {
        private final ListenerContext listener;

        Factory(ServerFactoryManager server, ListenerContext listener) {
            super(server);
            this.listener = listener;
        }

        @Override
        protected ServerSessionImpl doCreateSession(IoSession connection) throws Exception {
            return new CardSession(getServer(), (ClientConnection) connection, listener);
        }
    }

    ClientConnection connection() {
        return connection;
    }

    ListenerContext listener() {
        return listener;
    }

    /** A key was proved, by which the login is complete. */
    void proved(Identity who) {
        identity = who;
    }

    /** Whether the connection may have one more channel. */
    boolean takeChannel() {
        boolean inTime = openings.take(listener.nanoTime().getAsLong());
        if (channels.incrementAndGet() <= CHANNELS && inTime) {
            return true;
        }
        giveChannelBack();
        listener.figures().refused(Stage.CHANNELS);
        return false;
    }

    void giveChannelBack() {
        channels.decrementAndGet();
    }

    int pendingWrites() {
        return (int) visits.keySet().stream().filter(ChannelWire::isWriting).count();
    }

    Visit visit(
            ChannelWire wire,
            Map<String, String> env,
            Optional<Visitor.Pty> pty,
            Visitor.Purpose purpose) {
        @Nullable Quota own = quota;
        if (own == null) {
            own = listener.quotas().apply(connection.block(), identity);
            quota = own;
        }
        InetAddress address = ((InetSocketAddress) connection.getRemoteAddress()).getAddress();
        Visit begun =
                listener.visits()
                        .apply(
                                new Visitor(
                                        getUsername(), address, env, pty, purpose, own, identity),
                                wire);
        visits.put(wire, begun);
        listener.wires().opened();
        return begun;
    }

    /**
     * Has the visits tell why they end.
     *
     * @return whether there are any
     */
    boolean makeRoom() {
        List<Visit> all = List.copyOf(visits.values());
        all.forEach(Visit::makeRoom);
        return !all.isEmpty();
    }

    void visitEnded(ChannelWire wire) {
        if (visits.remove(wire) != null) {
            listener.wires().closed();
        }
        busyUntil = listener.nanoTime().getAsLong();
    }

    /** Why the peer has to go: it stalls an exchange of keys or a write, or nothing goes on. */
    Optional<Stage> outstays(long now, long unheardNanos) {
        if (getKexState() == KexState.DONE) {
            exchanging = false;
        } else if (!exchanging) {
            exchanging = true;
            exchangingSince = now;
        }
        if (exchanging && now - exchangingSince > listener.config().loginGrace().toNanos()) {
            return Optional.of(Stage.STALLED);
        }
        long stalled = listener.patience().stalled().toNanos();
        for (ChannelWire wire : visits.keySet()) {
            if (wire.writingNanos(now) > stalled) {
                return Optional.of(Stage.STALLED);
            }
        }
        if (visits.isEmpty() && now - busyUntil > listener.patience().withoutVisit().toNanos()) {
            return Optional.of(Stage.UNUSED);
        }
        probe(now, unheardNanos);
        return Optional.empty();
    }

    /** Any packet proves that the peer lives, so a refusal of the request is as good an answer. */
    private void probe(long now, long unheardNanos) {
        long heartbeat = listener.config().heartbeat().toNanos();
        if (exchanging || unheardNanos < heartbeat || now - probedAt < heartbeat) {
            return;
        }
        probedAt = now;
        try {
            connection.loop().execute(() -> fence(() -> {}));
        } catch (RejectedExecutionException e) {
            log.debug("no heartbeat while the server stops", e);
        }
    }

    /**
     * Asks the peer for a reply, which it gives when it has read all that it was sent before. Called on
     * the event loop.
     *
     * @param reached runs there, at the reply or when the connection ends; never when the peer owes
     *     too many replies
     */
    void fence(Runnable reached) {
        if (unanswered >= UNANSWERED) {
            return;
        }
        unanswered++;
        try {
            Buffer request = createBuffer(SshConstants.SSH_MSG_GLOBAL_REQUEST);
            request.putString(KEEP_ALIVE);
            request.putBoolean(true);
            // No client knows the request, and each has to say so: any reply will do.
            request(
                    request,
                    KEEP_ALIVE,
                    (_, _) -> {
                        unanswered--;
                        reached.run();
                    });
        } catch (IOException e) {
            log.debug("nothing is asked on a closing connection", e);
        }
    }

    @Override
    protected void doHandleMessage(Buffer message) throws Exception {
        int type = message.rawByte(message.rpos()) & 0xFF;
        boolean exchange = type == SshConstants.SSH_MSG_KEXINIT;
        if (exchange && !begun) {
            begun = true;
            if (!connection.beginsExchange()) {
                connection.drop();
                return;
            }
        }
        boolean excess =
                exchange
                        ? !exchanges.take(listener.nanoTime().getAsLong())
                        : requestsReply(type) && tooManyInExchange();
        if (excess) {
            connection.refuse(exchange ? Stage.KEY_EXCHANGES : Stage.PENDING_REQUESTS);
            connection.drop();
            return;
        }
        super.doHandleMessage(message);
    }

    private static boolean requestsReply(int type) {
        return type == SshConstants.SSH_MSG_GLOBAL_REQUEST
                || type == SshConstants.SSH_MSG_CHANNEL_REQUEST
                || type == SshConstants.SSH_MSG_CHANNEL_OPEN;
    }

    /** Replies wait for the end of the exchange, so a client could pile them up until then. */
    private boolean tooManyInExchange() {
        requestsInExchange = getKexState() == KexState.DONE ? 0 : requestsInExchange + 1;
        return requestsInExchange > REQUESTS_IN_EXCHANGE;
    }

    @Override
    protected void signalSessionEvent(Event event) throws Exception {
        if (event == Event.Authenticated) {
            busyUntil = listener.nanoTime().getAsLong();
            connection.loggedIn();
        }
        super.signalSessionEvent(event);
    }
}
