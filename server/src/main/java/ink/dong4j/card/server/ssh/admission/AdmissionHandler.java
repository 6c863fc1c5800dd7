package ink.dong4j.card.server.ssh.admission;

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
 * Asks the {@link ConnectionAdmission} about each connection that the listening socket accepts. A
 * refused one is reset there, before it is registered with an event loop.
 */
@Sharable
public final class AdmissionHandler extends ChannelInboundHandlerAdapter {
    public static final AttributeKey<ConnectionSlot> SLOT =
            AttributeKey.valueOf(AdmissionHandler.class, "slot");

    private final ConnectionAdmission admission;
    private final RefusalLog refusalLog;
    private final Figures figures;

    public AdmissionHandler(ConnectionAdmission admission, RefusalLog refusalLog, Figures figures) {
        this.admission = admission;
        this.refusalLog = refusalLog;
        this.figures = figures;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object accepted) throws Exception {
        SocketChannel channel = (SocketChannel) accepted;
        @Nullable InetSocketAddress remote = channel.remoteAddress();
        if (remote == null) {
            channel.unsafe().closeForcibly();
            return;
        }
        switch (admission.admit(AddressBlock.of(remote.getAddress()), () -> displace(channel))) {
            case AdmissionResult.Admitted(ConnectionSlot slot) -> {
                channel.attr(SLOT).set(slot);
                channel.closeFuture().addListener(_ -> slot.close());
                super.channelRead(context, channel);
            }
            case AdmissionResult.Refused(AdmissionResult.Refusal refusal) -> {
                refusalLog.refused(refusal);
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
    public static void reset(SocketChannel channel) {
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
