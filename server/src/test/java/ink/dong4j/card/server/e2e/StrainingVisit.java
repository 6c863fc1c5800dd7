package ink.dong4j.card.server.e2e;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.apache.sshd.client.channel.ChannelShell;
import org.apache.sshd.client.channel.ClientChannel;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.io.IoOutputStream;
import org.apache.sshd.common.session.helpers.AbstractSession;
import org.apache.sshd.common.util.buffer.ByteArrayBuffer;
import org.apache.sshd.core.CoreModuleProperties;

/**
 * A visit at a terminal that reads nothing of what its channel brings once a small window is full, and
 * sends whatever it is told to.
 */
public final class StrainingVisit {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long SMALL_WINDOW = 32 * 1024;

    /** The size of its window, in cells. */
    public record Window(int columns, int rows) {
        public static final Window USUAL = new Window(80, 24);

        /** The largest that a screen is made for. */
        static final Window LARGEST = new Window(500, 300);
    }

    private final ClientSession session;
    private final IoOutputStream input;
    private volatile boolean gone;

    private StrainingVisit(ClientSession session, IoOutputStream input) {
        this.session = session;
        this.input = input;
    }

    public static StrainingVisit open(ClientSession session, Window window) throws IOException {
        ChannelShell shell = session.createShellChannel();
        CoreModuleProperties.WINDOW_SIZE.set(shell, SMALL_WINDOW);
        CoreModuleProperties.MAX_PACKET_SIZE.set(shell, SMALL_WINDOW);
        shell.setStreaming(ClientChannel.Streaming.Async);
        shell.setPtyType("xterm-256color");
        shell.setPtyColumns(window.columns());
        shell.setPtyLines(window.rows());
        shell.open().verify(PATIENCE);
        return new StrainingVisit(session, shell.getAsyncIn());
    }

    /** Sends keys, as fast as the server takes them. */
    public StrainingVisit type(String keys) throws IOException {
        byte[] bytes = keys.getBytes(StandardCharsets.UTF_8);
        input.writeBuffer(new ByteArrayBuffer(bytes)).verify(PATIENCE);
        return this;
    }

    /** Sends the same keys again and again on a thread of its own, until it is killed. */
    StrainingVisit typeForEver(String keys) {
        String many = keys.repeat(16 * 1024 / keys.length());
        Thread.ofPlatform()
                .daemon()
                .name("straining")
                .start(
                        () -> {
                            try {
                                while (!gone) {
                                    type(many);
                                }
                            } catch (IOException killed) {
                                // As it was told to be, or shown out by the server.
                                gone = true;
                            }
                        });
        return this;
    }

    /** Is gone without a word, as a process that is killed. */
    void vanish() {
        gone = true;
        ((AbstractSession) session).getIoSession().close(true);
    }
}
