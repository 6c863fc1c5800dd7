package ink.dong4j.card.server.bench;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;

/** A server that is measured: a process of its own that listens on a port of loopback. */
final class Subject implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(2);

    private final Process process;
    private final int port;
    private final String greeting;
    private final Duration untilListening;
    private final Optional<Duration> cpuListening;

    private Subject(Process process, int port, String greeting, long began, Path output)
            throws IOException, InterruptedException {
        this.process = process;
        this.port = port;
        this.greeting = greeting;
        awaitListening(began, output);
        this.untilListening = Duration.ofNanos(System.nanoTime() - began);
        this.cpuListening = cpu();
    }

    /**
     * Starts a server and waits until it listens.
     *
     * @param greeting what only its first paint holds
     * @param output the file that takes what it prints
     */
    static Subject start(ProcessBuilder builder, int port, String greeting, Path output)
            throws IOException, InterruptedException {
        builder.redirectErrorStream(true).redirectOutput(output.toFile());
        builder.redirectInput(new File("/dev/null"));
        long began = System.nanoTime();
        return new Subject(builder.start(), port, greeting, began, output);
    }

    private void awaitListening(long began, Path output) throws IOException, InterruptedException {
        InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        while (true) {
            try (Socket socket = new Socket()) {
                socket.connect(address);
                return;
            } catch (IOException notYet) {
                if (!process.isAlive() || System.nanoTime() - began > PATIENCE.toNanos()) {
                    process.destroyForcibly();
                    throw new AssertionError("never listened:\n" + Files.readString(output));
                }
                Thread.sleep(BETWEEN_TRIES);
            }
        }
    }

    int port() {
        return port;
    }

    Duration untilListening() {
        return untilListening;
    }

    Optional<Duration> cpuListening() {
        return cpuListening;
    }

    /** What it used of the processor so far, where the system tells it: in steps of 10 ms. */
    Optional<Duration> cpu() {
        return process.info().totalCpuDuration();
    }

    /** In milliseconds for each of so many, since the processor was used for as much as that. */
    OptionalDouble cpuSince(Optional<Duration> before, int count) {
        return before.isEmpty() || cpu().isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(
                        cpu().get().minus(before.get()).toNanos() / 1e6 / Math.max(1, count));
    }

    /** Resident memory, in KiB. */
    double resident() throws IOException, InterruptedException {
        return Double.parseDouble(
                output("ps", "-o", "rss=", "-p", Long.toString(process.pid())).strip());
    }

    /** What the JVM's own tool tells of it. */
    String jcmd(String command) throws IOException, InterruptedException {
        String tool = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        return output(tool, Long.toString(process.pid()), command);
    }

    private static String output(String... command) throws IOException, InterruptedException {
        Process tool = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(tool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (tool.waitFor() != 0) {
            throw new AssertionError(String.join(" ", command) + ": " + output);
        }
        return output;
    }

    /** Somebody who has connected, and has perhaps not seen anything yet. */
    Visitor visitor() throws IOException {
        return Visitor.connect(port);
    }

    /** Waits until a visitor sees the first paint, and tells since when by {@code System.nanoTime()}. */
    long greeted(Visitor visitor) throws InterruptedException {
        return visitor.came(greeting, 0);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
