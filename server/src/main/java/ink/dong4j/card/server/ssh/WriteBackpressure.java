package ink.dong4j.card.server.ssh;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.util.function.LongSupplier;

/**
 * Stops reading from a peer that does not read what it is sent, so that it cannot make the server
 * pile up replies. Used on its connection's event loop, but {@link #blockedNanos} from any thread.
 */
final class WriteBackpressure extends ChannelInboundHandlerAdapter {
    private static final long MAX_PENDING_BYTES = 1 << 20;

    private final LongSupplier nanoTime;
    private volatile boolean blocked;
    private volatile long blockedSince;

    WriteBackpressure(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext context) throws Exception {
        boolean writable = context.channel().isWritable();
        if (!writable) {
            blockedSince = nanoTime.getAsLong();
        }
        blocked = !writable;
        context.channel().config().setAutoRead(writable);
        super.channelWritabilityChanged(context);
    }

    /** For how long the peer has left too much unread; 0 when it has not. */
    long blockedNanos(long now) {
        return blocked ? now - blockedSince : 0;
    }

    /** Whether more waits for the peer than any honest one leaves waiting. */
    static boolean overflows(ChannelHandlerContext context) {
        return context.channel().bytesBeforeWritable() > MAX_PENDING_BYTES;
    }
}
