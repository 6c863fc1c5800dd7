package ink.dong4j.card.server.ssh;

import static java.util.Objects.requireNonNull;

import ink.dong4j.card.server.limit.AddressBlock;
import ink.dong4j.card.server.metrics.Figures;
import ink.dong4j.card.server.metrics.Stage;
import io.netty.channel.ChannelException;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.socket.SocketChannel;
import io.netty.util.AttributeKey;
import java.net.InetSocketAddress;
import org.jspecify.annotations.Nullable;

/**
 * Stands at the listening socket and asks the {@link Doorman} about each accepted connection. A
 * refused one is reset there, before it is registered with an event loop.
 */
@Sharable
final class Door extends ChannelInboundHandlerAdapter {
    static final AttributeKey<Ticket> TICKET = AttributeKey.valueOf(Door.class, "ticket");

    private final Doorman doorman;
    private final Notices notices;
    private final Figures figures;

    Door(Doorman doorman, Notices notices, Figures figures) {
        this.doorman = requireNonNull(doorman, "doorman is null");
        this.notices = requireNonNull(notices, "notices is null");
        this.figures = requireNonNull(figures, "figures is null");
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object accepted) throws Exception {
        SocketChannel channel = (SocketChannel) accepted;
        @Nullable InetSocketAddress remote = channel.remoteAddress();
        if (remote == null) {
            channel.unsafe().closeForcibly();
            return;
        }
        switch (doorman.admit(AddressBlock.of(remote.getAddress()), () -> displace(channel))) {
            case Entry.Admitted(Ticket ticket) -> {
                channel.attr(TICKET).set(ticket);
                channel.closeFuture().addListener(_ -> ticket.close());
                super.channelRead(context, channel);
            }
            case Entry.Refused(Entry.Refusal refusal) -> {
                notices.refused(refusal);
                figures.refused(refusal.stage());
                withoutLinger(channel);
                channel.unsafe().closeForcibly();
            }
        }
    }

    private void displace(SocketChannel channel) {
        figures.refused(Stage.DISPLACED);
        reset(channel);
    }

    /** Closes so that the system keeps nothing of the connection, not even what was not sent. */
    static void reset(SocketChannel channel) {
        withoutLinger(channel);
        ChannelFuture _ = channel.close();
    }

    private static void withoutLinger(SocketChannel channel) {
        try {
            channel.config().setSoLinger(0);
        } catch (ChannelException _) {
            // The peer has closed it already, so nothing is left to linger.
            return;
        }
    }
}
