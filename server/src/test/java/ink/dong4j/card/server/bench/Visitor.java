package ink.dong4j.card.server.bench;

import com.pty4j.PtyProcess;
import com.pty4j.PtyProcessBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * A real {@code ssh} at a pseudo-terminal of 80 columns and 24 rows. All that comes is kept as it came,
 * one character a byte, with the moment of each read; there is no emulator behind it, which would use
 * the processor that is measured. What a server asks the terminal is answered as xterm does.
 */
final class Visitor implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** What a terminal answers; the attributes come last, for they end a batch. */
    private static final Map<String, String> ANSWERS = new LinkedHashMap<>();

    static {
        ANSWERS.put("\u001b]11;?", "\u001b]11;rgb:0000/0000/0000\u001b\\");
        ANSWERS.put("\u001b[?2026$p", "\u001b[?2026;2$y");
        ANSWERS.put("\u001b[c", "\u001b[?62;22c");
    }

    private final PtyProcess process;
    private final long startedAt;
    private final StringBuilder received = new StringBuilder();
    private final List<Read> reads = new ArrayList<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Thread reader;
    private boolean ended;

    /** How many bytes had come by when. */
    private record Read(int end, long at) {}

    private Visitor(PtyProcess process, long startedAt) {
        this.process = process;
        this.startedAt = startedAt;
        this.reader = Thread.ofPlatform().daemon().name("visitor").start(this::read);
    }

    static Visitor connect(int port) throws IOException {
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.keySet().removeIf(key -> key.startsWith("LC_"));
        environment.put("LANG", "en_US.UTF-8");
        environment.put("TERM", "xterm-256color");
        List<String> command = new ArrayList<>(List.of("ssh", "-tt", "-F", "none"));
        command.addAll(List.of("-p", Integer.toString(port)));
        for (String option :
                List.of(
                        "StrictHostKeyChecking=no",
                        "UserKnownHostsFile=/dev/null",
                        "LogLevel=ERROR",
                        "BatchMode=yes",
                        "PubkeyAuthentication=no",
                        "SendEnv=LANG")) {
            command.addAll(List.of("-o", option));
        }
        command.add("visitor@127.0.0.1");
        long startedAt = System.nanoTime();
        return new Visitor(
                new PtyProcessBuilder(command.toArray(String[]::new))
                        .setEnvironment(environment)
                        .setInitialColumns(80)
                        .setInitialRows(24)
                        .start(),
                startedAt);
    }

    private void read() {
        byte[] buffer = new byte[65_536];
        try (InputStream in = process.getInputStream()) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                long now = System.nanoTime();
                String text = new String(buffer, 0, count, StandardCharsets.ISO_8859_1);
                lock.lock();
                try {
                    received.append(text);
                    reads.add(new Read(received.length(), now));
                    changed.signalAll();
                } finally {
                    lock.unlock();
                }
                answer(text);
            }
        } catch (IOException gone) {
            // Linux answers EIO on a terminal whose other side has closed: that is its end of file.
        } finally {
            lock.lock();
            try {
                ended = true;
                changed.signalAll();
            } finally {
                lock.unlock();
            }
        }
    }

    private void answer(String text) throws IOException {
        for (Map.Entry<String, String> answer : ANSWERS.entrySet()) {
            if (text.contains(answer.getKey())) {
                type(answer.getValue());
            }
        }
    }

    /** When its ssh was started, by {@code System.nanoTime()}. */
    long startedAt() {
        return startedAt;
    }

    /** How many bytes have come so far. */
    int bytes() {
        lock.lock();
        try {
            return received.length();
        } finally {
            lock.unlock();
        }
    }

    void type(String text) throws IOException {
        process.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().flush();
    }

    /**
     * Waits for a text, and tells when its last byte came, by {@code System.nanoTime()}.
     *
     * @param from how many bytes before it do not count
     */
    long came(String text, int from) throws InterruptedException {
        return came(
                text,
                () -> {
                    int at = received.indexOf(text, from);
                    return at < 0 ? OptionalInt.empty() : OptionalInt.of(at + text.length());
                });
    }

    /** Waits until more than so many bytes have come, and tells when, by {@code System.nanoTime()}. */
    long cameMoreThan(int from) throws InterruptedException {
        return came(
                "anything",
                () -> received.length() > from ? OptionalInt.of(from + 1) : OptionalInt.empty());
    }

    /**
     * @param bytes how many bytes had come with it, once it is there
     */
    private long came(String what, Supplier<OptionalInt> bytes) throws InterruptedException {
        long left = PATIENCE.toNanos();
        lock.lock();
        try {
            while (true) {
                OptionalInt found = bytes.get();
                if (found.isPresent()) {
                    return readAt(found.getAsInt());
                }
                if (left <= 0 || ended) {
                    throw new AssertionError(
                            (ended ? "ssh ended with " + status() + " before " : "never saw ")
                                    + what
                                    + " in:\n"
                                    + received);
                }
                left = changed.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    /** How its ssh ended: 255 tells of a failure of its own, more than 128 of a signal. */
    private String status() throws InterruptedException {
        boolean over = process.waitFor(1, TimeUnit.SECONDS);
        return over ? "status " + process.exitValue() : "no status";
    }

    private long readAt(int bytes) {
        int read = reads.size() - 1;
        while (read > 0 && reads.get(read - 1).end() >= bytes) {
            read--;
        }
        return reads.get(read).at();
    }

    /** Waits until nothing has come for so long. */
    Visitor settle(Duration quiet) throws InterruptedException {
        lock.lock();
        try {
            int before;
            do {
                before = received.length();
                long left = quiet.toNanos();
                while (left > 0 && received.length() == before) {
                    left = changed.awaitNanos(left);
                }
            } while (received.length() > before);
        } finally {
            lock.unlock();
        }
        return this;
    }

    /** Kills its ssh, and waits for the reader, lest it read what the next visitor is sent. */
    @Override
    public void close() {
        ProcessHandle.of(process.pid()).ifPresent(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        try {
            reader.join(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
