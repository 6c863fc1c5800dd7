package ink.dong4j.card.server.desk;

import ink.dong4j.card.server.store.database.StoreUnusable;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The database did not do what the desk asked of it, or not in time. */
public final class StoreFault extends RuntimeException {
    private static final long serialVersionUID = 1;
    static final Duration PATIENCE = Duration.ofSeconds(5);

    private StoreFault(Throwable cause) {
        super(cause);
    }

    /** A use of the database that waits for it. */
    interface Use<T> {
        T run() throws InterruptedException;
    }

    /**
     * Uses the database.
     *
     * @throws StoreFault when it fails
     */
    static <T> T tried(Use<T> use) throws InterruptedException {
        try {
            return use.run();
        } catch (StoreUnusable e) {
            throw new StoreFault(e);
        }
    }

    /**
     * Waits for what the database does.
     *
     * @throws StoreFault when it fails, or takes too long
     */
    static <T> T awaited(CompletionStage<T> stage) throws InterruptedException {
        try {
            return stage.toCompletableFuture().get(PATIENCE.toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof StoreUnusable unusable) {
                throw new StoreFault(unusable);
            }
            throw new IllegalStateException("a use of the database broke", e);
        } catch (TimeoutException e) {
            throw new StoreFault(e);
        }
    }
}
