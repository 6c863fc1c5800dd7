package ink.dong4j.card.server.ssh;

import ink.dong4j.card.server.ssh.admission.AdmissionHandler;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.channel.socket.SocketChannel;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.sshd.common.FactoryManager;
import org.apache.sshd.common.io.IoAcceptor;
import org.apache.sshd.common.io.IoHandler;
import org.apache.sshd.common.io.IoServiceFactory;
import org.apache.sshd.netty.NettyIoAcceptor;
import org.apache.sshd.netty.NettyIoServiceFactory;
import org.apache.sshd.netty.NettyIoServiceFactoryFactory;

/** Puts the {@link AdmissionHandler} and our {@link ClientConnection}s under the library. Thread-safe. */
final class NettyTransport extends NettyIoServiceFactoryFactory {
    /** A connection stops being writable at 256 KiB unsent, and is writable again at 64. */
    private static final WriteBufferWaterMark WATER_MARK =
            new WriteBufferWaterMark(64 * 1024, 256 * 1024);

    private final AdmissionHandler admissionHandler;
    private final ListenerContext listener;
    private final Set<ClientConnection> connections = ConcurrentHashMap.newKeySet();
    private final Set<IoAcceptor> acceptors = ConcurrentHashMap.newKeySet();

    NettyTransport(
            EventLoopGroup loops, AdmissionHandler admissionHandler, ListenerContext listener) {
        super(loops);
        this.admissionHandler = admissionHandler;
        this.listener = listener;
    }

    /** Ends the peers that have outstayed; called now and then. */
    void sweep() {
        long now = listener.nanoTime().getAsLong();
        connections.forEach(connection -> connection.check(now));
    }

    /** How many writes of visits have not left yet. */
    int pendingWrites() {
        return connections.stream().mapToInt(ClientConnection::pendingWrites).sum();
    }

    /** Closes the listening sockets. */
    void unbind() {
        acceptors.forEach(IoAcceptor::unbind);
    }

    /** Ends all connections at once. */
    void drop() {
        connections.forEach(ClientConnection::drop);
    }

    @Override
    public IoServiceFactory create(FactoryManager manager) {
        return new NettyIoServiceFactory(manager, eventLoopGroup) {
            @Override
            public IoAcceptor createAcceptor(IoHandler handler) {
                return new Acceptor(this, handler);
            }
        };
    }

    private final class Acceptor extends NettyIoAcceptor {
        Acceptor(NettyIoServiceFactory factory, IoHandler handler) {
            super(factory, handler);
            acceptors.add(this);
            bootstrap
                    .handler(admissionHandler)
                    .childHandler(initializer(handler))
                    .childOption(ChannelOption.TCP_NODELAY, true)
                    .childOption(ChannelOption.WRITE_BUFFER_WATER_MARK, WATER_MARK);
        }

        private ChannelInitializer<SocketChannel> initializer(IoHandler handler) {
            return new ChannelInitializer<>() {
                @Override
                protected void initChannel(SocketChannel channel) {
                    ClientConnection connection =
                            new ClientConnection(Acceptor.this, handler, channel, listener);
                    connections.add(connection);
                    channel.closeFuture().addListener(_ -> connections.remove(connection));
                    channel.pipeline().addLast(connection.guard(), connection.receiver());
                }
            };
        }
    }
}
