package ink.dong4j.card.server.store.database;

import ink.dong4j.card.server.config.StoreConfig;
import ink.dong4j.card.server.store.Store;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A program that uses the store on a disk of its own while that is full or may only be read, or in a folder
 * in which it has no right. What each use comes to is a line of its output. {@code SqliteDiskIT} runs it.
 */
final class TroubledDisk {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final int BLOCK = 4096;

    private final AtomicLong nanos = new AtomicLong();
    private final Path folder;

    private TroubledDisk(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] arguments) throws Exception {
        TroubledDisk disk = new TroubledDisk(Path.of(arguments[1]));
        switch (arguments[0]) {
            case "full" -> disk.full();
            case "read-only" -> disk.readOnly();
            default -> disk.use("without a right");
        }
    }

    private void full() throws Exception {
        run("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", folder.toString());
        Path filler = folder.resolve("filler");
        try (Store store = open()) {
            use(store, "empty");
            fill(filler);
            use(store, "full");
            Files.delete(filler);
            use(store, "freed");
        }
        fill(filler);
        use("opened when full");
        Files.delete(filler);
        use("opened when freed");
    }

    private void readOnly() throws Exception {
        run("mount", "-t", "tmpfs", "tmpfs", folder.toString());
        use("writable");
        run("mount", "-o", "remount,ro", folder.toString());
        use("read-only");
        run("mount", "-o", "remount,rw", folder.toString());
        use("writable again");
        Files.delete(folder.resolve("card.db"));
        run("mount", "-o", "remount,ro", folder.toString());
        use("read-only and empty");
    }

    private Store open() {
        return new Store(
                new StoreConfig(
                        Optional.empty(),
                        new StoreConfig.Keep(
                                Duration.ofDays(9),
                                Duration.ofDays(9),
                                Duration.ofDays(9),
                                Duration.ofDays(9))),
                folder,
                nanos::get);
    }

    private void use(String when) throws Exception {
        try (Store store = open()) {
            use(store, when);
        }
    }

    /** Writes until something fails, or for long enough that a full disk is noticed. */
    private void use(Store store, String when) throws Exception {
        nanos.addAndGet(Duration.ofMinutes(1).toNanos());
        try {
            for (int write = 0; write < 20; write++) {
                store.ledger().note(DAY, Map.of("block " + write, 1L)).toCompletableFuture().get();
            }
            System.out.println(when + ": written, " + store.state());
        } catch (ExecutionException e) {
            System.out.println(
                    when + ": " + Causes.last(e, StoreUnusable.class).orElseThrow().getMessage());
        }
    }

    private static void fill(Path filler) throws IOException {
        try (OutputStream bytes = Files.newOutputStream(filler)) {
            while (true) {
                bytes.write(new byte[BLOCK]);
            }
        } catch (FileSystemException e) {
            throw e;
        } catch (IOException _) {
            // It is full.
        }
    }

    private static void run(String... words) throws IOException, InterruptedException {
        int status = new ProcessBuilder(words).inheritIO().start().waitFor();
        if (status != 0) {
            throw new IOException(List.of(words) + " ended with " + status);
        }
    }
}
