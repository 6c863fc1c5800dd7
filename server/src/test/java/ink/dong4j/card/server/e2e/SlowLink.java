package ink.dong4j.card.server.e2e;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.DelayQueue;
import java.util.concurrent.Delayed;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A bad line between a client and a server of this machine: a delay each way, so many bits a second,
 * a buffer in front of the narrow place, and now and then a packet that has to be sent again.
 */
final class SlowLink implements AutoCloseable {
    private static final int PACKET_BYTES = 512;

    private final ServerSocket listener;
    private final Line line;
    private final int target;
    private final Collection<Socket> sockets = new ConcurrentLinkedQueue<>();
    private final AtomicLong downBytes = new AtomicLong();

    /**
     * What the line is like, each way.
     *
     * @param bufferBytes what waits in front of the narrow place before it pushes back
     * @param lostOneIn of so many packets one is lost and holds up the others; 0 for none
     */
    record Line(Duration delay, int bitsPerSecond, int bufferBytes, int lostOneIn) {
        /** 200 ms there and back, 64 kbit/s, and little that buffers. */
        static final Line NARROW = new Line(Duration.ofMillis(100), 64_000, 4 * 1024, 0);

        /** The same with what home routers and mobile networks are known for. */
        static final Line BLOATED = new Line(Duration.ofMillis(100), 64_000, 256 * 1024, 0);

        /** As slow as a line still is that people use, and with much that buffers. */
        static final Line POOR = new Line(Duration.ofMillis(100), 16_000, 256 * 1024, 0);

        /** The narrow line that loses one packet in a hundred. */
        static final Line LOSSY = new Line(Duration.ofMillis(100), 64_000, 4 * 1024, 100);

        /** How long the narrow place is busy with so many bytes. */
        long busyNanos(int bytes) {
            return bytes * 8L * 1_000_000_000L / bitsPerSecond;
        }

        /** After how long a lost packet arrives when it was sent again. */
        long repairNanos() {
            return 3 * delay.toNanos();
        }
    }

    private SlowLink(ServerSocket listener, Line line, int target) {
        this.listener = listener;
        this.line = line;
        this.target = target;
    }

    /** A line on any free port that leads to a port of this machine. */
    static SlowLink to(int target, Line line) throws IOException {
        ServerSocket listener = new ServerSocket();
        // What the client leaves unread must not pile up in the system, but in the line.
        listener.setReceiveBufferSize(PACKET_BYTES);
        listener.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        SlowLink link = new SlowLink(listener, line, target);
        Thread.ofVirtual().name("slow-link").start(link::accept);
        return link;
    }

    int port() {
        return listener.getLocalPort();
    }

    /** How many bytes have come from the server's side and were passed on. */
    long downBytes() {
        return downBytes.get();
    }

    private void accept() {
        try {
            while (true) {
                Socket client = listener.accept();
                Socket server = new Socket();
                sockets.add(client);
                sockets.add(server);
                server.setReceiveBufferSize(PACKET_BYTES);
                server.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), target));
                client.setSendBufferSize(PACKET_BYTES);
                client.setOption(StandardSocketOptions.TCP_NODELAY, true);
                server.setOption(StandardSocketOptions.TCP_NODELAY, true);
                new Direction(client, server, new AtomicLong()).start("slow-link-up");
                new Direction(server, client, downBytes).start("slow-link-down");
            }
        } catch (IOException _) {
            // Closed: that is how it ends.
        }
    }

    @Override
    public void close() {
        try {
            listener.close();
            for (Socket socket : sockets) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Bytes on their way, the empty ones the end. */
    private static final class Packet implements Delayed {
        final byte[] bytes;
        private final long due;

        Packet(byte[] bytes, long due) {
            this.bytes = bytes;
            this.due = due;
        }

        @Override
        public long getDelay(TimeUnit unit) {
            return unit.convert(due - System.nanoTime(), TimeUnit.NANOSECONDS);
        }

        @Override
        public int compareTo(Delayed other) {
            return Long.compare(due, ((Packet) other).due);
        }
    }

    private final class Direction {
        private final Socket from;
        private final Socket to;
        private final AtomicLong passed;
        private final DelayQueue<Packet> underWay = new DelayQueue<>();
        private final Semaphore room;

        Direction(Socket from, Socket to, AtomicLong passed) {
            this.from = from;
            this.to = to;
            this.passed = passed;
            // What travels is not in the buffer, yet is counted with it here.
            int travelling = (int) (line.bitsPerSecond() / 8 * line.delay().toMillis() / 1000);
            this.room = new Semaphore(line.bufferBytes() + travelling);
        }

        void start(String name) {
            Thread.ofVirtual().name(name).start(this::read);
            Thread.ofVirtual().name(name).start(this::write);
        }

        private void read() {
            byte[] buffer = new byte[PACKET_BYTES];
            long freeAt = System.nanoTime();
            int packets = 0;
            try (from) {
                InputStream in = from.getInputStream();
                for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                    room.acquire(count);
                    freeAt = Math.max(System.nanoTime(), freeAt) + line.busyNanos(count);
                    packets++;
                    if (line.lostOneIn() > 0 && packets % line.lostOneIn() == 0) {
                        freeAt += line.repairNanos();
                    }
                    send(Arrays.copyOf(buffer, count), freeAt);
                }
            } catch (IOException | InterruptedException _) {
                // Somebody has left, which the other side shall hear of.
            } finally {
                send(new byte[0], freeAt);
            }
        }

        private void send(byte[] bytes, long freeAt) {
            underWay.add(new Packet(bytes, freeAt + line.delay().toNanos()));
        }

        private void write() {
            try (to) {
                OutputStream out = to.getOutputStream();
                for (Packet next = underWay.take(); next.bytes.length > 0; next = underWay.take()) {
                    out.write(next.bytes);
                    passed.addAndGet(next.bytes.length);
                    room.release(next.bytes.length);
                }
            } catch (IOException | InterruptedException _) {
                // Somebody has left.
            }
        }
    }
}
