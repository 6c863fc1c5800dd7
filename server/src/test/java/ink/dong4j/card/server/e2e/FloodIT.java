package ink.dong4j.card.server.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A flood of silent connections from one address does not bar another. */
@Tag("alone")
class FloodIT {
    private static final int PER_SECOND = 1000;
    private static final int SECONDS = 4;

    @Test
    void aThousandConnectionsASecondFromOneAddressDoNotKeepAVisitorOutNorFillTheLog()
            throws Exception {
        try (TestServer server = TestServer.start();
                ScheduledExecutorService pacer = Executors.newSingleThreadScheduledExecutor()) {
            Deque<SocketChannel> held = new ArrayDeque<>();
            AtomicInteger opened = new AtomicInteger();
            ScheduledFuture<?> flood =
                    pacer.scheduleAtFixedRate(
                            () -> flood(server.port(), held, opened, PER_SECOND / 100),
                            0,
                            10,
                            TimeUnit.MILLISECONDS);
            int entered = 0;
            while (opened.get() < PER_SECOND * SECONDS) {
                long start = System.nanoTime();
                Ssh run = Ssh.run(server.port(), "x", "card");
                assertThat(run.status()).isZero();
                assertThat(Duration.ofNanos(System.nanoTime() - start))
                        .isLessThan(Duration.ofSeconds(5));
                entered++;
            }
            assertThat(flood.isDone()).as("the flood went on to the end").isFalse();
            pacer.shutdownNow();
            assertThat(pacer.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
            for (SocketChannel socket : held) {
                socket.close();
            }
            assertThat(entered).isGreaterThan(2);
            // Two lines for each visit that entered, and a handful for the whole flood.
            assertThat(server.log().lines().size()).isLessThan(2 * entered + 30);
        }
    }

    private static void flood(
            int port, Deque<SocketChannel> held, AtomicInteger opened, int count) {
        for (int at = 0; at < count; at++) {
            try {
                SocketChannel socket = SocketChannel.open();
                socket.setOption(StandardSocketOptions.SO_REUSEADDR, true);
                socket.bind(new InetSocketAddress(loopback(2), 0));
                socket.connect(new InetSocketAddress(loopback(1), port));
                held.add(socket);
            } catch (IOException refused) {
                // Turned away before the connection stood: that counts as well.
            }
            opened.incrementAndGet();
            if (held.size() > 500) {
                closeQuietly(held.removeFirst());
            }
        }
    }

    private static InetAddress loopback(int last) throws IOException {
        return InetAddress.getByAddress(new byte[] {127, 0, 0, (byte) last});
    }

    private static void closeQuietly(SocketChannel socket) {
        try {
            socket.close();
        } catch (IOException gone) {
            // It was reset from the other side.
        }
    }
}
