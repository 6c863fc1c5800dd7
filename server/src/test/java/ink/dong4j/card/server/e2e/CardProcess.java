package ink.dong4j.card.server.e2e;

import ink.dong4j.card.server.cli.Main;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code card serve} as a process of its own, with every line that it prints or logs. */
public final class CardProcess implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern LISTENING = Pattern.compile("Listening on .* port (\\d+)");

    private final Process process;
    private final Thread reader;
    private final List<String> lines = new ArrayList<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition grown = lock.newCondition();
    private boolean ended;

    private CardProcess(Process process) {
        this.process = process;
        this.reader = Thread.ofPlatform().daemon().name("card-reader").start(this::read);
    }

    /**
     * Starts it with the sample card on a free port of loopback.
     *
     * @param sets configuration beyond the defaults, {@code path=value} each
     */
    public static CardProcess start(Path data, String... sets) throws IOException {
        return start(List.of(), data, sets);
    }

    /** The same with options for its JVM. */
    static CardProcess start(List<String> ofTheJvm, Path data, String... sets) throws IOException {
        return run(ofTheJvm, served(data, sets));
    }

    /**
     * Starts it with the options that the card's JVM has wherever it is installed, and with a heap of
     * 256 MB.
     */
    static CardProcess startSmall(Path data, String... sets) throws IOException {
        return run(List.of(installed()), served(data, sets));
    }

    private static String installed() {
        return "@" + TestServer.sampleCard().resolve("../../image/java.options").normalize();
    }

    private static String[] served(Path data, String... sets) {
        List<String> words = new ArrayList<>(List.of("serve", "--config"));
        words.add(TestServer.sampleCard().toString());
        List<String> all = new ArrayList<>();
        all.add("server.ssh.port=0");
        all.add("server.ssh.address=127.0.0.1");
        all.add("server.metrics.port=0");
        all.add("server.data-dir=" + data);
        all.addAll(List.of(sets));
        all.forEach(set -> words.addAll(List.of("--set", set)));
        return words.toArray(String[]::new);
    }

    /** Starts any command of the card. */
    static CardProcess run(List<String> ofTheJvm, String... words) throws IOException {
        List<String> options = new ArrayList<>();
        options.add("-Xmx256m");
        // As it is installed: no test runs for long enough to earn more.
        options.add("-XX:TieredStopAtLevel=1");
        options.add("-XX:+UseSerialGC");
        options.add("--enable-native-access=ALL-UNNAMED");
        options.add("--sun-misc-unsafe-memory-access=allow");
        options.addAll(ofTheJvm);
        return launch(options, words);
    }

    private static CardProcess launch(List<String> ofTheJvm, String... words) throws IOException {
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(ofTheJvm);
        line.add("-cp");
        line.add(
                System.getProperty(
                        "surefire.test.class.path", System.getProperty("java.class.path")));
        line.add(Main.class.getName());
        line.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
        // What the developer's own shell says is not what the test is about.
        builder.environment()
                .keySet()
                .removeIf(name -> name.startsWith("ONE_API_") || name.startsWith("CARD_"));
        return new CardProcess(builder.start());
    }

    private void read() {
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                lock.lock();
                try {
                    lines.add(line);
                    grown.signalAll();
                } finally {
                    lock.unlock();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            lock.lock();
            try {
                ended = true;
                grown.signalAll();
            } finally {
                lock.unlock();
            }
        }
    }

    public int port() throws InterruptedException {
        awaits("where it listens", said -> said.stream().anyMatch(LISTENING.asPredicate()));
        return lines().stream()
                .map(LISTENING::matcher)
                .filter(Matcher::find)
                .map(found -> Integer.parseInt(found.group(1)))
                .findFirst()
                .orElseThrow();
    }

    /** Waits until the lines so far fulfil the condition. */
    void awaits(String what, Predicate<List<String>> condition) throws InterruptedException {
        long left = PATIENCE.toNanos();
        lock.lock();
        try {
            while (!condition.test(List.copyOf(lines))) {
                if (left <= 0 || ended) {
                    throw new AssertionError(
                            "never said " + what + ":\n" + String.join("\n", lines));
                }
                left = grown.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    List<String> lines() {
        lock.lock();
        try {
            return List.copyOf(lines);
        } finally {
            lock.unlock();
        }
    }

    long pid() {
        return process.pid();
    }

    /** Sends SIGTERM; a process's own method for it would close its output, too. */
    void terminate() {
        process.toHandle().destroy();
    }

    /** Ends it with SIGKILL. */
    public void kill() {
        process.toHandle().destroyForcibly();
    }

    public int exitStatus() throws InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("the card still runs:\n" + String.join("\n", lines()));
        }
        reader.join();
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
