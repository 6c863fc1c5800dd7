package ink.dong4j.card.server.e2e;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.channel.ChannelShell;
import org.apache.sshd.client.session.ClientSession;
import org.jline.utils.ScreenTerminal;

/**
 * A visit by a library client in this process, at a terminal of 80 columns and 24 rows that is read as
 * its visitor would: it tells since when its screen shows what somebody waits for. What it is sent
 * is ASCII.
 */
final class WatchedVisit implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int COLUMNS = 80;
    private static final int ROWS = 24;

    private final SshClient client;
    private final ClientSession session;
    private final ChannelShell channel;
    private final ScreenTerminal screen = new ScreenTerminal(COLUMNS, ROWS);
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private Predicate<String> wanted = _ -> false;
    private long shownAt;

    private WatchedVisit(SshClient client, ClientSession session, ChannelShell channel) {
        this.client = client;
        this.session = session;
        this.channel = channel;
    }

    /** With a client of its own, so that it reads beside all others. */
    static WatchedVisit open(int port) throws IOException {
        SshClient client = FastVisit.client();
        ClientSession session = FastVisit.login(client, port);
        ChannelShell shell = session.createShellChannel();
        shell.setPtyType("xterm-256color");
        shell.setPtyColumns(COLUMNS);
        shell.setPtyLines(ROWS);
        WatchedVisit visit = new WatchedVisit(client, session, shell);
        shell.setOut(visit.new Display());
        shell.open().verify(PATIENCE);
        return visit;
    }

    /** Types a text; from here on the screen is watched for what is wanted of it. */
    WatchedVisit type(String text, Predicate<String> wantedOfScreen) throws IOException {
        lock.lock();
        try {
            wanted = wantedOfScreen;
            shownAt = 0;
        } finally {
            lock.unlock();
        }
        channel.getInvertedIn().write(text.getBytes(StandardCharsets.US_ASCII));
        channel.getInvertedIn().flush();
        return this;
    }

    /** Waits until the screen shows it, and tells since when by {@code System.nanoTime()}. */
    long shown() throws InterruptedException {
        long left = PATIENCE.toNanos();
        lock.lock();
        try {
            while (shownAt == 0) {
                if (left <= 0) {
                    throw new AssertionError("never shown on:\n" + text());
                }
                left = changed.awaitNanos(left);
            }
            return shownAt;
        } finally {
            lock.unlock();
        }
    }

    private void take(String text) {
        lock.lock();
        try {
            screen.write(text);
            if (shownAt == 0 && wanted.test(text())) {
                shownAt = System.nanoTime();
                changed.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    private String text() {
        long[] cells = new long[COLUMNS * ROWS];
        screen.dump(cells, new int[2]);
        StringBuilder text = new StringBuilder(cells.length);
        for (long cell : cells) {
            int codePoint = ScreenTerminal.cellCodePoint(cell);
            text.append(codePoint == 0 ? ' ' : (char) codePoint);
        }
        return text.toString();
    }

    @Override
    public void close() throws IOException {
        session.close();
        client.stop();
    }

    private final class Display extends OutputStream {
        @Override
        public void write(int b) {
            take(Character.toString(b));
        }

        @Override
        public void write(byte[] bytes, int start, int length) {
            take(new String(bytes, start, length, StandardCharsets.ISO_8859_1));
        }
    }
}
