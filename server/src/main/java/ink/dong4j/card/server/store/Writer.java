package ink.dong4j.card.server.store;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread that uses the database. Whatever waits for it at a time becomes one transaction, and
 * so one wait for the disk, however many ask. Thread-safe.
 */
final class Writer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Writer.class);
    private static final int MOST_AT_ONCE = 512;
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration LAST_WORDS = Duration.ofSeconds(5);

    /** Shares its transaction with others of its kind, or has one of its own. */
    enum Manner {
        SHARED,
        ALONE,
        /** Ends the thread. */
        LAST
    }

    private record Work<T>(Manner manner, Function<Handle, T> task, CompletableFuture<T> result) {
        Work(Manner manner, Function<Handle, T> task) {
            this(manner, task, new CompletableFuture<>());
        }

        Runnable tried(Handle handle) {
            T value = task.apply(handle);
            return () -> result.complete(value);
        }
    }

    private final BlockingQueue<Work<?>> waiting = new LinkedBlockingQueue<>();
    private final Database database;
    private final LongSupplier nanoTime;
    private final Thread thread;
    private volatile Consumer<Handle> hourly = _ -> {};
    private boolean started;
    private boolean closed;

    /**
     * @param nanoTime a clock that only goes forward
     */
    Writer(Database database, LongSupplier nanoTime) {
        this.database = database;
        this.nanoTime = nanoTime;
        // Not a virtual one: it would hold a carrier while the disk is waited for.
        this.thread = Thread.ofPlatform().daemon().name("store").unstarted(this::work);
    }

    /**
     * Has something done, in the order in which it is asked for.
     *
     * @return fails with {@link StoreUnusable} when the database does; what depends on it runs on the
     *     writer's thread and must be short
     */
    <T> CompletableFuture<T> write(Manner manner, Function<Handle, T> task) {
        Work<T> work = new Work<>(manner, task);
        synchronized (this) {
            if (closed) {
                work.result.completeExceptionally(closed());
                return work.result;
            }
            if (!started) {
                started = true;
                thread.start();
            }
            waiting.add(work);
        }
        return work.result;
    }

    /** Says what is to be done at the start, and again each hour. */
    void hourly(Consumer<Handle> task) {
        hourly = task;
    }

    /** Does what is done at the start. */
    void open() {
        CompletableFuture<Boolean> _ = write(Manner.ALONE, this::upkeep);
    }

    private boolean upkeep(Handle handle) {
        hourly.accept(handle);
        return true;
    }

    /** How much waits. */
    int waiting() {
        return waiting.size();
    }

    /** Does what waits, and closes the database. */
    @Override
    public void close() {
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
            if (!started) {
                return;
            }
            waiting.add(new Work<>(Manner.LAST, _ -> true));
        }
        try {
            thread.join(LAST_WORDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void work() {
        long doneAt = nanoTime.getAsLong();
        try {
            while (true) {
                Work<?> first = waiting.poll(HOUR.toNanos(), TimeUnit.NANOSECONDS);
                if (first != null && first.manner == Manner.LAST) {
                    return;
                }
                if (first != null) {
                    run(togetherWith(first));
                }
                if (first == null || nanoTime.getAsLong() - doneAt >= HOUR.toNanos()) {
                    run(List.of(new Work<>(Manner.ALONE, this::upkeep)));
                    doneAt = nanoTime.getAsLong();
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            refuseWhatWaits();
            database.close();
        }
    }

    /** Whatever ended the thread, nobody waits for it any more. */
    private void refuseWhatWaits() {
        synchronized (this) {
            closed = true;
        }
        for (Work<?> work = waiting.poll(); work != null; work = waiting.poll()) {
            work.result.completeExceptionally(closed());
        }
    }

    private static StoreUnusable closed() {
        return new StoreUnusable("it is closed", new IllegalStateException("closed"));
    }

    private List<Work<?>> togetherWith(Work<?> first) {
        List<Work<?>> batch = new ArrayList<>();
        batch.add(first);
        Work<?> next = waiting.peek();
        while (first.manner == Manner.SHARED
                && next != null
                && next.manner == Manner.SHARED
                && batch.size() < MOST_AT_ONCE) {
            batch.add(waiting.remove());
            next = waiting.peek();
        }
        return batch;
    }

    private StoreUnusable broke(Throwable cause) {
        if (cause instanceof Error) {
            LOG.error("a use of the database ended in an error", cause);
        }
        try {
            return database.broke(cause);
        } catch (RuntimeException | Error e) {
            cause.addSuppressed(e);
            return new StoreUnusable("it does not close", cause);
        }
    }

    private void run(List<Work<?>> batch) {
        List<Runnable> done = new ArrayList<>();
        try {
            Jdbi jdbi = database.jdbi();
            jdbi.useTransaction(handle -> batch.forEach(work -> done.add(work.tried(handle))));
            database.worked();
        } catch (RuntimeException | Error e) {
            // An error, too: the thread is the only one, and every later caller would wait for it.
            StoreUnusable failure = broke(e);
            batch.forEach(work -> work.result.completeExceptionally(failure));
            return;
        }
        done.forEach(Runnable::run);
    }
}
