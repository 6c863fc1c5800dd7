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

/** Puts the {@link AdmissionHandler} and our {@link Connection}s under the library. Thread-safe. */
final class Transport extends NettyIoServiceFactoryFactory {
    /** Writing stops to be welcome at 256 KiB unsent, and is welcome again at 64. */
    private static final WriteBufferWaterMark WATER_MARK =
            new WriteBufferWaterMark(64 * 1024, 256 * 1024);

    private final AdmissionHandler admissionHandler;
    private final Reception reception;
    private final Set<Connection> connections = ConcurrentHashMap.newKeySet();
    private final Set<IoAcceptor> acceptors = ConcurrentHashMap.newKeySet();

    Transport(EventLoopGroup loops, AdmissionHandler admissionHandler, Reception reception) {
        super(loops);
        this.admissionHandler = admissionHandler;
        this.reception = reception;
    }

    /** Ends the peers that have outstayed; called now and then. */
    void sweep() {
        long now = reception.nanoTime().getAsLong();
        connections.forEach(connection -> connection.check(now));
    }

    /** How many writes of visits have not left yet. */
    int pendingWrites() {
        return connections.stream().mapToInt(Connection::pendingWrites).sum();
    }

    /** Closes the listening sockets. */
    void unbind() {
        acceptors.forEach(IoAcceptor::unbind);
    }

    /** Ends all connections at once. */
    void drop() {
        connections.forEach(Connection::drop);
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
                    .childHandler(new Entrance(this, handler))
                    .childOption(ChannelOption.TCP_NODELAY, true)
                    .childOption(ChannelOption.WRITE_BUFFER_WATER_MARK, WATER_MARK);
        }
    }

    private final class Entrance extends ChannelInitializer<SocketChannel> {
        private final Acceptor acceptor;
        private final IoHandler handler;

        Entrance(Acceptor acceptor, IoHandler handler) {
            this.acceptor = acceptor;
            this.handler = handler;
        }

        @Override
        protected void initChannel(SocketChannel channel) {
            Connection connection = new Connection(acceptor, handler, channel, reception);
            connections.add(connection);
            channel.closeFuture().addListener(_ -> connections.remove(connection));
            channel.pipeline().addLast(connection.guard(), connection.receiver());
        }
    }
}
