package ink.dong4j.card.server.cli;

import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the AOT cache that the next start of this build takes its classes from, once, beside a card that
 * serves: another card on loopback, with data of its own, is visited by {@code Training.java} and writes
 * the cache when it ends. All that runs at the lowest priority, begins when nobody visits, and ends with
 * the card. Where no cache could be made, an empty file keeps it from being tried again. Thread-safe.
 */
final class AotTraining implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(AotTraining.class);

    /** Set by the launcher while the build has no cache: where it belongs. */
    private static final String OUTPUT = "card.aot.output";

    private static final Duration UNVISITED = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final Duration TO_END = Duration.ofSeconds(2);

    private final Path cache;
    private final Path home;
    private final IntSupplier visits;
    private final Duration unvisited;
    private final Thread thread =
            Thread.ofPlatform().daemon().name("training").unstarted(this::run);

    /**
     * @param cache where the cache belongs
     * @param home the folder of the launcher
     * @param visits how many visits go on
     * @param unvisited after so long it looks whether there are none
     */
    AotTraining(Path cache, Path home, IntSupplier visits, Duration unvisited) {
        this.cache = cache;
        this.home = home;
        this.visits = visits;
        this.unvisited = unvisited;
    }

    /**
     * Begins, if the launcher wants a cache.
     *
     * @param visits how many visits go on
     */
    static Optional<AotTraining> beginIfWanted(IntSupplier visits) {
        String output = System.getProperty(OUTPUT);
        String home = System.getProperty("card.home");
        if (output == null || home == null) {
            return Optional.empty();
        }
        AotTraining training = new AotTraining(Path.of(output), Path.of(home), visits, UNVISITED);
        training.begin();
        return Optional.of(training);
    }

    void begin() {
        thread.start();
    }

    /** Waits until it is over. */
    void join() throws InterruptedException {
        thread.join();
    }

    /** Ends it, made or not; waits for that a moment at most. */
    @Override
    public void close() {
        thread.interrupt();
        try {
            boolean _ = thread.join(TO_END);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            do {
                Thread.sleep(unvisited);
            } while (visits.getAsInt() > 0);
            makeAlone();
        } catch (InterruptedException _) {
            LOG.debug("The training ends with the card");
        } catch (IOException e) {
            LOG.warn("The next start will not be quicker: {} cannot be made", cache, e);
        }
    }

    /** Several cards of one build may serve; one of them makes the cache. */
    private void makeAlone() throws IOException, InterruptedException {
        try (FileChannel file =
                        FileChannel.open(
                                cache.resolveSibling("training.lock"),
                                StandardOpenOption.CREATE,
                                StandardOpenOption.WRITE);
                FileLock lock = file.tryLock()) {
            if (lock != null && Files.notExists(cache)) {
                make(cache.resolveSibling("training"));
            }
        }
    }

    private void make(Path folder) throws IOException, InterruptedException {
        delete(folder);
        Files.createDirectories(folder);
        Path log = cache.resolveSibling("training.log");
        try {
            Path made = folder.resolve("card.aot");
            if (succeeds(command(made, folder.resolve("data")), log)) {
                Files.move(made, cache, StandardCopyOption.ATOMIC_MOVE);
                LOG.info("The next start will be quicker, by {}", cache);
            } else {
                Files.createFile(cache);
                LOG.warn("The next start will not be quicker, for a reason told in {}", log);
            }
        } finally {
            delete(folder);
        }
    }

    /** The card as the launcher starts it, visited by the program that makes the image's cache, too. */
    private List<String> command(Path made, Path data) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classes = System.getProperty("java.class.path");
        return List.of(
                "nice",
                "-n",
                "19",
                java,
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classes,
                home.resolve("deploy/image/Training.java").toString(),
                made.toString(),
                data.toString(),
                home.resolve("deploy/card/card.conf").toString(),
                java,
                "@" + home.resolve("deploy/image/java.options"),
                "-Dorg.sqlite.lib.path=" + System.getProperty("org.sqlite.lib.path"),
                "-Dcard.home=" + home,
                "-cp",
                classes);
    }

    private static boolean succeeds(List<String> command, Path log)
            throws IOException, InterruptedException {
        File output = log.toFile();
        Process process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(output)
                        .start();
        try {
            return process.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS)
                    && process.exitValue() == 0;
        } finally {
            Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                    .toList()
                    .forEach(ProcessHandle::destroyForcibly);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> inside = Files.walk(folder)) {
                for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
