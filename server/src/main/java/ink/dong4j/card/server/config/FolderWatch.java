package ink.dong4j.card.server.config;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs an action after something in one of a few folders has changed and is quiet again. Between changes
 * nothing wakes up: the operating system tells of them. Where it cannot, the action is never run, and one
 * line in the log says so.
 */
public final class FolderWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FolderWatch.class);
    private static final long QUIET_MILLIS = 250;

    /** An editor that never rests must not keep the change from being seen. */
    private static final int MOST_BURSTS = 20;

    private final Supplier<List<Path>> folders;
    private final Runnable changed;
    private final Optional<WatchService> service;

    /**
     * Begins to watch, in a thread of its own.
     *
     * @param folders asked again after each change; those that are not there are left out
     */
    FolderWatch(Supplier<List<Path>> folders, Runnable changed) {
        this.folders = folders;
        this.changed = changed;
        service = service();
        service.ifPresent(
                watch -> {
                    if (register(watch)) {
                        Thread.ofVirtual().name("folder-watch").start(() -> run(watch));
                    }
                });
    }

    /** Ends the watch. */
    @Override
    public void close() {
        service.ifPresent(
                watch -> {
                    try {
                        watch.close();
                    } catch (IOException e) {
                        LOG.warn("The watch of the card's files does not end", e);
                    }
                });
    }

    private void run(WatchService watch) {
        try {
            while (true) {
                settle(watch, watch.take());
                // A folder that came into being is watched before it is read.
                if (!register(watch)) {
                    return;
                }
                changed.run();
            }
        } catch (ClosedWatchServiceException | InterruptedException _) {
            // The end of the watch.
        }
    }

    private static void settle(WatchService watch, WatchKey first) throws InterruptedException {
        @Nullable WatchKey key = first;
        for (int bursts = 0; key != null && bursts < MOST_BURSTS; bursts++) {
            key.pollEvents();
            key.reset();
            key = watch.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS);
        }
        if (key != null) {
            key.pollEvents();
            key.reset();
        }
    }

    private boolean register(WatchService watch) {
        for (Path folder : folders.get()) {
            try {
                if (Files.isDirectory(folder)) {
                    folder.register(
                            watch,
                            StandardWatchEventKinds.ENTRY_CREATE,
                            StandardWatchEventKinds.ENTRY_MODIFY,
                            StandardWatchEventKinds.ENTRY_DELETE);
                }
            } catch (IOException e) {
                unwatched(e);
                return false;
            }
        }
        return true;
    }

    private static Optional<WatchService> service() {
        try {
            return Optional.of(FileSystems.getDefault().newWatchService());
        } catch (IOException | UnsupportedOperationException e) {
            unwatched(e);
            return Optional.empty();
        }
    }

    private static void unwatched(Exception why) {
        LOG.warn(
                "The card's files cannot be watched ({}); a mistake in one is told at the next visit",
                why.getMessage());
    }
}
