package ink.dong4j.card.server.store.database;

import static org.jdbi.v3.core.statement.StatementExceptions.MessageRendering.NONE;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The database, opened when it is first needed and again after it failed. Why it fails is told in one line
 * of the log, and that it works again in another. Used by one thread, but for its state.
 */
public final class Database implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Database.class);

    /**
     * After a failure the database is left alone for so long, and for some times as long as the failure took:
     * only now and then does somebody wait for one that is slow to fail.
     */
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(20);
    private static final int TIMES_THE_FAILURE = 4;

    private final Engine engine;
    private final LongSupplier nanoTime;
    private Engine.@Nullable Opened opened;
    private volatile @Nullable StoreUnusable failure;
    private long begunAt;
    private long failedAt;
    private long pause;

    public Database(Engine engine, LongSupplier nanoTime) {
        this.engine = engine;
        this.nanoTime = nanoTime;
    }

    String name() {
        return engine.name();
    }

    /**
     * Does something in one transaction, with no other process writing meanwhile.
     *
     * @throws StoreUnusable when the database cannot be used, or could not a moment ago
     * @throws RuntimeException of the task, after which nothing of it is in the database
     */
    void transaction(Consumer<Handle> task) {
        begunAt = nanoTime.getAsLong();
        try {
            opened().jdbi()
                    .useTransaction(
                            handle -> {
                                engine.lockForWriting(handle);
                                task.accept(handle);
                            });
        } catch (StoreUnusable e) {
            throw e;
        } catch (RuntimeException e) {
            throw isOwn(e) ? broke(e) : e;
        }
        worked();
    }

    StoreState state() {
        StoreUnusable last = failure;
        return last == null
                ? new StoreState.Usable()
                : new StoreState.Unusable(String.valueOf(last.getMessage()));
    }

    /** Whether a failure is the database's, and not of what it was asked to do. */
    private boolean isOwn(RuntimeException failure) {
        return Causes.last(failure, SQLException.class)
                .filter(sql -> !engine.isOfTheStatement(sql))
                .isPresent();
    }

    private Engine.Opened opened() {
        Engine.Opened now = opened;
        if (now != null && !now.isCurrent()) {
            close();
            now = null;
        }
        return now == null ? reopened() : now;
    }

    private Engine.Opened reopened() {
        StoreUnusable last = failure;
        if (last != null && begunAt - failedAt < pause) {
            throw last;
        }
        try {
            Engine.Opened made = engine.open();
            // The log shows what fails, and nothing of what visitors wrote.
            made.jdbi().getConfig(StatementExceptions.class).setMessageRendering(NONE);
            opened = made;
            return made;
        } catch (IOException | SQLException | RuntimeException e) {
            throw broke(e);
        }
    }

    private StoreUnusable broke(Exception cause) {
        close();
        StoreUnusable told = engine.unusable(cause);
        StoreUnusable last = failure;
        if (last == null || !String.valueOf(told.getMessage()).equals(last.getMessage())) {
            LOG.warn("{}; until then nothing is kept and no gateway is asked", told.getMessage());
        }
        LOG.debug("The database failed", cause);
        failure = told;
        failedAt = nanoTime.getAsLong();
        pause =
                Math.min(
                        PAUSE.toNanos() + TIMES_THE_FAILURE * (failedAt - begunAt),
                        LONGEST_PAUSE.toNanos());
        return told;
    }

    private void worked() {
        if (failure != null) {
            LOG.info("{} can be used again", name());
            failure = null;
        }
    }

    @Override
    public void close() {
        Engine.Opened last = opened;
        opened = null;
        if (last != null) {
            try {
                last.close();
            } catch (RuntimeException e) {
                LOG.debug("The database does not close", e);
            }
        }
    }
}
