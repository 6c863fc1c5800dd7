package ink.dong4j.card.server.store.database;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread that uses the database. Whatever waits for it at a time becomes one transaction, and
 * so one wait for the disk, however many ask. What waits is bounded. Thread-safe.
 */
public final class Writer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Writer.class);

    /** Beyond it the database is too slow, and what comes then is refused. */
    static final int MOST_WAITING = 1_000;

    private static final int MOST_AT_ONCE = 512;
    private static final Duration HOUR = Duration.ofHours(1);

    /** How often a database that cannot be used is looked at while nobody writes. */
    private static final Duration LOOK = Duration.ofSeconds(15);

    private static final Duration LAST_WORDS = Duration.ofSeconds(5);

    /** Shares its transaction with others of its kind, or has one of its own. */
    public enum Manner {
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
    private final List<Consumer<Handle>> hourly = new CopyOnWriteArrayList<>();
    private final Database database;
    private final LongSupplier nanoTime;
    private final Thread thread;
    private boolean started;
    private boolean closed;
    private boolean full;

    /**
     * @param nanoTime a clock that only goes forward
     */
    public Writer(Database database, LongSupplier nanoTime) {
        this.database = database;
        this.nanoTime = nanoTime;
        // Not a virtual one: it would hold a carrier while the disk is waited for.
        this.thread = Thread.ofPlatform().daemon().name("store").unstarted(this::work);
    }

    /**
     * Has something done, in the order in which it is asked for.
     *
     * @return fails with {@link StoreUnusable} when the database does, or too much waits for it; what
     *     depends on it runs on the writer's thread and must be short
     */
    public <T> CompletableFuture<T> write(Manner manner, Function<Handle, T> task) {
        Work<T> work = new Work<>(manner, task);
        synchronized (this) {
            if (closed) {
                work.result.completeExceptionally(closed());
            } else if (isFull()) {
                work.result.completeExceptionally(overflow());
            } else {
                start();
                waiting.add(work);
            }
        }
        return work.result;
    }

    private void start() {
        if (!started) {
            started = true;
            thread.start();
        }
    }

    /** Adds to what is done at the start, and again each hour. */
    public void hourly(Consumer<Handle> task) {
        hourly.add(task);
    }

    /** Does what is done at the start. */
    public void open() {
        CompletableFuture<Boolean> _ = write(Manner.ALONE, this::upkeep);
    }

    private boolean upkeep(Handle handle) {
        hourly.forEach(task -> task.accept(handle));
        return true;
    }

    public StoreState state() {
        return database.state();
    }

    /** How much waits. */
    public int waiting() {
        return waiting.size();
    }

    /** Tells the owner once, until half of it is done. */
    private boolean isFull() {
        int many = waiting.size();
        if (many >= MOST_WAITING && !full) {
            full = true;
            LOG.warn("{}", overflow().getMessage());
        } else if (many < MOST_WAITING / 2) {
            full = false;
        }
        return many >= MOST_WAITING;
    }

    private StoreUnusable overflow() {
        return new StoreUnusable(
                "%s is too slow: %d writes wait for it, and no more are taken; look at its disk"
                        .formatted(database.name(), MOST_WAITING));
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
                Work<?> first = waiting.poll(rest().toNanos(), TimeUnit.NANOSECONDS);
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

    private Duration rest() {
        return switch (database.state()) {
            case StoreState.Usable() -> HOUR;
            case StoreState.Unusable _ -> LOOK;
        };
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

    private StoreUnusable closed() {
        return new StoreUnusable(database.name() + " cannot be used: the card has stopped");
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

    private void run(List<Work<?>> batch) {
        List<Runnable> done = new ArrayList<>();
        try {
            database.transaction(handle -> batch.forEach(work -> done.add(work.tried(handle))));
        } catch (StoreUnusable e) {
            batch.forEach(work -> work.result.completeExceptionally(e));
            return;
        } catch (RuntimeException | Error e) {
            // An error, too: the thread is the only one, and every later caller would wait for it.
            runAlone(batch, e);
            return;
        }
        done.forEach(Runnable::run);
    }

    /** What fails by itself takes nothing along that shared its transaction. */
    private void runAlone(List<Work<?>> batch, Throwable failure) {
        if (batch.size() > 1) {
            batch.forEach(work -> run(List.of(work)));
            return;
        }
        LOG.error("A use of the database is at fault itself", failure);
        StoreUnusable told =
                new StoreUnusable(
                        "%s did not take it: %s".formatted(database.name(), Causes.words(failure)),
                        failure);
        batch.forEach(work -> work.result.completeExceptionally(told));
    }
}
