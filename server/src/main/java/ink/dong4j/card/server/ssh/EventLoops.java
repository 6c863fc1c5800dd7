package ink.dong4j.card.server.ssh;

import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.util.concurrent.ThreadFactory;
import org.apache.sshd.common.util.threads.ThreadUtils;

/** The few daemon threads that all connections share. */
final class EventLoops {
    private EventLoops() {}

    static EventLoopGroup open() {
        ThreadFactory daemons = new DefaultThreadFactory("ssh", true);
        ThreadFactory internal = task -> daemons.newThread(() -> runInternal(task));
        return new MultiThreadIoEventLoopGroup(
                Math.max(2, Runtime.getRuntime().availableProcessors()),
                internal,
                NioIoHandler.newFactory());
    }

    /**
     * The library blocks whoever writes channel data during a key exchange, until that ends; only
     * threads marked as its own are spared. A client that starts an exchange and stops would
     * otherwise hold an event loop, and every connection on it.
     */
    private static void runInternal(Runnable task) {
        try {
            ThreadUtils.runAsInternal(
                    () -> {
                        task.run();
                        return Boolean.TRUE;
                    });
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("an event loop failed", e);
        }
    }
}
