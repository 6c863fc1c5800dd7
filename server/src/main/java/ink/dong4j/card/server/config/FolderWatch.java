package ink.dong4j.card.server.config;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs an action at once, and after each change in one of a few folders when they are quiet again. The
 * operating system tells of changes, so that nothing wakes up for them; once a minute the action is run
 * all the same, for file systems of a network, which tell nothing.
 */
public final class FolderWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FolderWatch.class);
    private static final Duration QUIET = Duration.ofMillis(250);
    private static final Duration UNTOLD = Duration.ofMinutes(1);

    /** An editor that never rests must not keep the change from being seen. */
    private static final int MOST_BURSTS = 20;

    private final Supplier<List<Path>> folders;
    private final Runnable changed;
    private final Thread thread;

    /** Whether the last action or registration failed, which is logged once. Of the thread. */
    private boolean failing;

    /**
     * Begins to watch, in a thread of its own.
     *
     * @param folders asked again after each change; those that are not there are left out
     * @param changed must bear that nothing has changed
     */
    FolderWatch(Supplier<List<Path>> folders, Runnable changed) {
        this.folders = folders;
        this.changed = changed;
        thread = Thread.ofPlatform().daemon().name("folder-watch").start(this::run);
    }

    /** Ends the watch. */
    @Override
    public void close() {
        thread.interrupt();
    }

    private void run() {
        try (WatchService service = FileSystems.getDefault().newWatchService()) {
            while (true) {
                // A folder that came into being is watched before it is read.
                look(service);
                settle(service);
            }
        } catch (InterruptedException | ClosedWatchServiceException _) {
            // The end of the watch.
        } catch (IOException e) {
            LOG.warn("The card's files cannot be watched; an edit counts at the next start", e);
        }
    }

    private void look(WatchService service) {
        try {
            register(service);
            changed.run();
            failing = false;
        } catch (IOException | RuntimeException | Error e) {
            // What was there stays; the watch must not end by it.
            if (!failing && !Thread.currentThread().isInterrupted()) {
                LOG.error("The card's files could not be looked at", e);
            }
            failing = true;
        }
    }

    private void register(WatchService service) throws IOException {
        for (Path folder : folders.get()) {
            if (Files.isDirectory(folder)) {
                folder.register(
                        service,
                        StandardWatchEventKinds.ENTRY_CREATE,
                        StandardWatchEventKinds.ENTRY_MODIFY,
                        StandardWatchEventKinds.ENTRY_DELETE);
            }
        }
    }

    /** Waits for a change, and then until nothing changes any more. */
    private static void settle(WatchService service) throws InterruptedException {
        @Nullable WatchKey key = service.poll(UNTOLD.toSeconds(), TimeUnit.SECONDS);
        for (int bursts = 0; key != null; bursts++) {
            key.pollEvents();
            key.reset();
            key =
                    bursts < MOST_BURSTS
                            ? service.poll(QUIET.toMillis(), TimeUnit.MILLISECONDS)
                            : null;
        }
    }
}
