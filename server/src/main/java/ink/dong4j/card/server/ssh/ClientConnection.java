package ink.dong4j.card.server.ssh;

import ink.dong4j.card.server.limit.AddressBlock;
import ink.dong4j.card.server.metrics.Login;
import ink.dong4j.card.server.metrics.Stage;
import ink.dong4j.card.server.ssh.admission.AdmissionHandler;
import ink.dong4j.card.server.ssh.admission.ConnectionSlot;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandler;
import io.netty.channel.EventLoop;
import io.netty.channel.nio.AbstractNioChannel.NioUnsafe;
import io.netty.channel.socket.SocketChannel;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.NotYetConnectedException;
import java.nio.channels.WritableByteChannel;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.sshd.common.future.CloseFuture;
import org.apache.sshd.common.io.IoHandler;
import org.apache.sshd.common.io.IoWriteFuture;
import org.apache.sshd.common.session.helpers.AbstractSession;
import org.apache.sshd.common.util.Readable;
import org.apache.sshd.common.util.buffer.Buffer;
import org.apache.sshd.netty.NettyIoService;
import org.apache.sshd.netty.NettyIoSession;
import org.jspecify.annotations.Nullable;

/**
 * One TCP connection of a client. It hands packets to the network at once, so that the network's
 * own account of what is still unsent is true, and it ends a peer that is gone or that stalls.
 */
final class ClientConnection extends NettyIoSession {
    /** How long a displaced visit may take to say goodbye to a slow reader. */
    private static final Duration LEAVING = Duration.ofSeconds(8);

    /**
     * The longest packet that leaves on the calling thread, in bytes. A longer one may be a piece of a text,
     * and the library writes the pieces in a chain of nested calls, which the event loop keeps short.
     */
    private static final int MOST_AT_ONCE = VisitChannel.MIN_PACKET_BYTES;

    private final ListenerContext listener;
    private final SocketChannel channel;
    private final WritableByteChannel socket;
    private final ConnectionSlot slot;
    private final WriteBackpressure guard;
    private final AtomicBoolean refused = new AtomicBoolean();

    /** Packets that wait for the event loop, and all that have not left since the network was full. */
    private final AtomicInteger handedOver = new AtomicInteger();

    private final AtomicInteger unsent = new AtomicInteger();
    private final long openedAt;
    private final long settledSweep;

    /** When it was last looked at as one that is logged in; the sweep's. */
    private long lookedAt;

    private volatile boolean endExplained;
    private volatile OptionalLong leavesBy = OptionalLong.empty();
    private volatile long lastReceived;

    ClientConnection(
            NettyIoService service,
            IoHandler handler,
            SocketChannel channel,
            ListenerContext shared) {
        super(service, handler, null);
        this.listener = shared;
        this.channel = channel;
        this.socket = (WritableByteChannel) ((NioUnsafe) channel.unsafe()).ch();
        this.slot = channel.attr(AdmissionHandler.SLOT).get();
        this.guard = new WriteBackpressure(shared.nanoTime());
        this.openedAt = shared.nanoTime().getAsLong();
        this.settledSweep = shared.settledSweep().toNanos();
        this.lookedAt = openedAt;
        this.lastReceived = openedAt;
        channel.closeFuture().addListener(_ -> ended());
        slot.makesRoomBy(this::makeRoom);
    }

    WriteBackpressure guard() {
        return guard;
    }

    ChannelInboundHandler receiver() {
        return adapter;
    }

    AddressBlock block() {
        return slot.block();
    }

    EventLoop loop() {
        return channel.eventLoop();
    }

    void loggedIn() {
        slot.loggedIn();
        listener.figures().login(Login.ACCEPTED);
        if (getRemoteAddress() instanceof InetSocketAddress remote) {
            listener.bridge().loggedIn(remote.getAddress());
        }
    }

    /** The visitor did something. */
    void active() {
        slot.active(listener.nanoTime().getAsLong());
    }

    /** Lets its visits say goodbye, for a bounded time, and ends: its place goes to another one. */
    private void makeRoom() {
        refuse(Stage.DISPLACED);
        leavesBy = OptionalLong.of(listener.nanoTime().getAsLong() + LEAVING.toNanos());
        boolean saysGoodbye = session().map(CardSession::makeRoom).orElse(false);
        if (!saysGoodbye) {
            drop();
        }
    }

    int pendingWrites() {
        return session().map(CardSession::pendingWrites).orElse(0);
    }

    /** The SSH side, once there is one. */
    private Optional<CardSession> session() {
        return Optional.ofNullable(AbstractSession.getSession(this, true))
                .map(CardSession.class::cast);
    }

    /**
     * Ends a peer that has outstayed what it was given; called by one thread at a time, now and then. Who
     * is logged in has the longer times and is looked at less often: at rest this is most of the server's
     * work.
     */
    void check(long now) {
        OptionalLong end = leavesBy;
        if (end.isPresent() && now - end.getAsLong() > 0) {
            drop();
            return;
        }
        if (slot.isLoggedIn()) {
            if (now - lookedAt < settledSweep) {
                return;
            }
            lookedAt = now;
        }
        outstays(now)
                .ifPresent(
                        stage -> {
                            refuse(stage);
                            drop();
                        });
    }

    /** Counts a refusal, after which the connection ends. */
    void refuse(Stage stage) {
        // Dropping takes a moment, in which the next sweep may come by.
        if (!refused.getAndSet(true)) {
            listener.figures().refused(stage);
        }
    }

    private Optional<Stage> outstays(long now) {
        long unheard = now - lastReceived;
        if (!slot.isLoggedIn()) {
            return now - openedAt > listener.config().loginGrace().toNanos()
                    ? Optional.of(Stage.LOGIN_GRACE)
                    : Optional.empty();
        }
        if (unheard > 3 * listener.config().heartbeat().toNanos()) {
            return Optional.of(Stage.SILENT);
        }
        if (guard.blockedNanos(now) > listener.patience().stalled().toNanos()) {
            return Optional.of(Stage.STALLED);
        }
        return session().flatMap(session -> session.outstays(now, unheard));
    }

    /**
     * Whether keys may be exchanged for the first time, which is what a connection costs: those that
     * only look whether somebody listens never get here.
     */
    boolean beginsExchange() {
        if (slot.beginsExchange()) {
            return true;
        }
        listener.refusalLog().tooFast();
        refuse(Stage.ADDRESS_PACE);
        endExplained = true;
        return false;
    }

    /**
     * The exchange of keys fails.
     *
     * @param version the client's, not to be trusted, as is the next one
     * @param kind what the algorithms are for
     * @param offered all that the client knows of them
     */
    void noCommonAlgorithm(String version, String kind, String offered) {
        listener.refusalLog().noCommonAlgorithm(slot.block(), version, kind, offered);
        endExplained = true;
    }

    /** Closes at once and leaves nothing behind, in the system neither. */
    void drop() {
        AdmissionHandler.reset(channel);
    }

    private void ended() {
        if (!slot.isLoggedIn()) {
            long after = listener.nanoTime().getAsLong() - openedAt;
            if (!endExplained) {
                listener.refusalLog().noLogin(slot.block(), Duration.ofNanos(after));
            }
            boolean late = after > listener.config().loginGrace().toNanos();
            listener.figures().login(late ? Login.TIMED_OUT : Login.ABANDONED);
        }
    }

    @Override
    protected void channelRead(ChannelHandlerContext context, Readable bytes) throws Exception {
        lastReceived = listener.nanoTime().getAsLong();
        super.channelRead(context, bytes);
    }

    /**
     * Called by one thread at a time, in the order of the packets. A short packet leaves on the calling
     * thread, since waking the event loop would take longer than sending it. Other packets, and what the
     * network does not take at once, go through the event loop, and nothing overtakes them there.
     */
    @Override
    public IoWriteFuture writeBuffer(Buffer buffer) {
        DefaultIoWriteFuture written = new DefaultIoWriteFuture(getRemoteAddress(), null);
        @Nullable ChannelHandlerContext open = context;
        if (open == null) {
            written.setValue(new ClosedChannelException());
            return written;
        }
        ByteBuffer bytes = ByteBuffer.wrap(buffer.array(), buffer.rpos(), buffer.available());
        if (bytes.remaining() <= MOST_AT_ONCE && unsent.get() == 0) {
            sendAtOnce(bytes);
        }
        if (!bytes.hasRemaining()) {
            written.setValue(true);
            return written;
        }
        unsent.incrementAndGet();
        ByteBuf rest = open.alloc().buffer(bytes.remaining());
        rest.writeBytes(bytes);
        if (loop().inEventLoop() && handedOver.get() == 0) {
            send(open, rest, written);
            return written;
        }
        handedOver.incrementAndGet();
        try {
            loop().execute(
                            () -> {
                                handedOver.decrementAndGet();
                                send(open, rest, written);
                            });
        } catch (RejectedExecutionException e) {
            rest.release();
            written.setValue(e);
        }
        return written;
    }

    /** Sends what the network takes without waiting. Where it fails, the event loop finds that, too. */
    private void sendAtOnce(ByteBuffer bytes) {
        try {
            socket.write(bytes);
        } catch (IOException | NotYetConnectedException e) {
            log.debug("nothing is sent on a closing connection", e);
        }
    }

    private void send(ChannelHandlerContext open, ByteBuf packet, DefaultIoWriteFuture written) {
        open.writeAndFlush(packet)
                .addListener(
                        sent -> {
                            unsent.decrementAndGet();
                            @Nullable Throwable failure = sent.cause();
                            written.setValue(failure == null ? true : failure);
                        });
        if (WriteBackpressure.overflows(open)) {
            refuse(Stage.STALLED);
            drop();
        }
    }

    @Override
    protected CloseFuture doCloseGracefully() {
        try {
            loop().execute(this::closeAfterWrites);
        } catch (RejectedExecutionException _) {
            closeFuture.setClosed();
        }
        return closeFuture;
    }

    private void closeAfterWrites() {
        @Nullable ChannelHandlerContext open = context;
        if (open == null) {
            closeFuture.setClosed();
            return;
        }
        open.writeAndFlush(open.alloc().buffer(0))
                .addListener(ChannelFutureListener.CLOSE)
                .addListener(_ -> closeFuture.setClosed());
    }
}
