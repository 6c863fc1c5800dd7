package ink.dong4j.card.server.bench;

import ink.dong4j.card.server.PtyProgram;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * A real {@code ssh} at a pseudo-terminal of 80 columns and 24 rows. All that comes is kept as it came,
 * one character a byte, with the moment of each read; there is no emulator behind it, which would use
 * the processor that is measured. What a server asks the terminal is answered as xterm does.
 */
final class Visitor implements AutoCloseable, PtyProgram.Output {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** What a terminal answers; the attributes come last, for they end a batch. */
    private static final Map<String, String> ANSWERS = new LinkedHashMap<>();

    static {
        ANSWERS.put("\u001b]11;?", "\u001b]11;rgb:0000/0000/0000\u001b\\");
        ANSWERS.put("\u001b[?2026$p", "\u001b[?2026;2$y");
        ANSWERS.put("\u001b[c", "\u001b[?62;22c");
    }

    private final long startedAt = System.nanoTime();
    private final PtyProgram ssh;
    private final StringBuilder received = new StringBuilder();
    private final List<Read> reads = new ArrayList<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private boolean ended;

    /** How many bytes had come by when. */
    private record Read(int end, long at) {}

    private Visitor(List<String> command, Map<String, String> environment) throws IOException {
        this.ssh = PtyProgram.start(command, environment, 80, 24, this);
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
        return new Visitor(command, environment);
    }

    @Override
    public String came(byte[] buffer, int count) {
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
        return answer(text);
    }

    @Override
    public void ended() {
        lock.lock();
        try {
            ended = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private static String answer(String text) {
        StringBuilder answers = new StringBuilder();
        ANSWERS.forEach((query, answer) -> answers.append(text.contains(query) ? answer : ""));
        return answers.toString();
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
        ssh.type(text);
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
                            (ended ? "ssh ended with " + ssh.awaitEnd() + " before " : "never saw ")
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

    @Override
    public void close() {
        ssh.close();
    }
}
