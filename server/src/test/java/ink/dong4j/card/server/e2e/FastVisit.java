package ink.dong4j.card.server.e2e;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.channel.ChannelExec;
import org.apache.sshd.client.channel.ChannelShell;
import org.apache.sshd.client.channel.ClientChannel;
import org.apache.sshd.client.channel.ClientChannelEvent;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.session.helpers.AbstractSession;

/**
 * A visit by a library client in this process, of which hundreds fit where processes would not. It
 * keeps what it is sent as text, and knows when a text that it waits for came.
 */
public final class FastVisit implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ClientSession session;
    private final ClientChannel channel;
    private final StringBuilder received = new StringBuilder();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private String wanted = "";
    private long cameAt;
    private boolean ignoring;

    private FastVisit(ClientSession session, ClientChannel channel) throws IOException {
        this.session = session;
        this.channel = channel;
        channel.setOut(
                new OutputStream() {
                    @Override
                    public void write(int b) {
                        take(new byte[] {(byte) b}, 0, 1);
                    }

                    @Override
                    public void write(byte[] bytes, int start, int length) {
                        take(bytes, start, length);
                    }
                });
        channel.open().verify(PATIENCE);
    }

    public static SshClient client() {
        SshClient client = SshClient.setUpDefaultClient();
        client.setServerKeyVerifier((_, _, _) -> true);
        client.start();
        return client;
    }

    /** At a terminal of 80 columns and 24 rows. */
    public static FastVisit terminal(SshClient client, int port) throws IOException {
        return terminal(login(client, port));
    }

    public static FastVisit terminal(ClientSession session) throws IOException {
        ChannelShell shell = session.createShellChannel();
        shell.setPtyType("xterm-256color");
        shell.setPtyColumns(80);
        shell.setPtyLines(24);
        return new FastVisit(session, shell);
    }

    static FastVisit command(SshClient client, int port, String command) throws IOException {
        ClientSession session = login(client, port);
        ChannelExec exec = session.createExecChannel(command);
        exec.setRedirectErrorStream(false);
        return new FastVisit(session, exec);
    }

    static ClientSession login(SshClient client, int port) throws IOException {
        return login(client, port, "127.0.0.1");
    }

    /**
     * Logs in.
     *
     * @param from the address that the server sees, any of loopback
     */
    public static ClientSession login(SshClient client, int port, String from) throws IOException {
        ClientSession session =
                client.connect(
                                "visitor",
                                "127.0.0.1",
                                port,
                                null,
                                new InetSocketAddress(InetAddress.ofLiteral(from), 0))
                        .verify(PATIENCE)
                        .getSession();
        session.auth().verify(PATIENCE);
        return session;
    }

    private void take(byte[] bytes, int start, int length) {
        long now = System.nanoTime();
        lock.lock();
        try {
            if (ignoring) {
                return;
            }
            received.append(new String(bytes, start, length, StandardCharsets.ISO_8859_1));
            if (cameAt == 0 && received.indexOf(wanted) >= 0) {
                cameAt = now;
            }
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Forgets what came so far, and looks out for a text. */
    public FastVisit wants(String text) {
        lock.lock();
        try {
            received.setLength(0);
            wanted = text;
            cameAt = 0;
        } finally {
            lock.unlock();
        }
        return this;
    }

    /** Keeps nothing of what comes from here on. */
    public FastVisit ignores() {
        lock.lock();
        try {
            ignoring = true;
            received.setLength(0);
            received.trimToSize();
        } finally {
            lock.unlock();
        }
        return this;
    }

    public FastVisit type(String text) throws IOException {
        channel.getInvertedIn().write(text.getBytes(StandardCharsets.UTF_8));
        channel.getInvertedIn().flush();
        return this;
    }

    /** Types it as the last of the input. */
    FastVisit typeAll(String text) throws IOException {
        type(text);
        channel.getInvertedIn().close();
        return this;
    }

    /** Waits for the text, and tells when it came by {@code System.nanoTime()}. */
    public long came() throws InterruptedException {
        long left = PATIENCE.toNanos();
        lock.lock();
        try {
            while (cameAt == 0) {
                if (left <= 0) {
                    throw new AssertionError("never saw " + wanted + " in:\n" + received);
                }
                left = changed.awaitNanos(left);
            }
            return cameAt;
        } finally {
            lock.unlock();
        }
    }

    /** Waits until a text has come since {@link #wants}. */
    public FastVisit sees(String text) throws InterruptedException {
        long left = PATIENCE.toNanos();
        lock.lock();
        try {
            while (received.indexOf(text) < 0) {
                if (left <= 0) {
                    throw new AssertionError("never saw " + text + " in:\n" + received);
                }
                left = changed.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
        return this;
    }

    /** Where a text begins in what has come since {@link #wants}; -1 for nowhere. */
    int firstAt(String text) {
        lock.lock();
        try {
            return received.indexOf(text);
        } finally {
            lock.unlock();
        }
    }

    /** All that came since {@link #wants}, once the command has ended. */
    String output() throws IOException {
        channel.waitFor(
                EnumSet.of(ClientChannelEvent.CLOSED),
                TimeUnit.SECONDS.toMillis(PATIENCE.toSeconds()));
        lock.lock();
        try {
            return received.toString();
        } finally {
            lock.unlock();
        }
    }

    /** Is gone without a word, as a machine that dies. */
    void vanish() {
        ((AbstractSession) session).getIoSession().close(true);
    }

    @Override
    public void close() throws IOException {
        session.close();
    }
}
