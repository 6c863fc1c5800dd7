package ink.dong4j.card.server.store;

import static java.util.Objects.requireNonNull;

import ink.dong4j.card.server.config.StoreConfig;
import ink.dong4j.card.server.store.database.Engine;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What holds for a part of the store whatever database it is in: a test class that extends this runs once with
 * each of them, and each test finds an empty one. {@link #open} opens it, as often as the test likes.
 */
@ParameterizedClass(name = "{0}")
@EnumSource(TestDatabase.class)
public abstract class StoreContract {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** The nanoseconds that the store sees; they go on when the test adds to them. */
    protected final AtomicLong nanos = new AtomicLong();

    @Parameter protected TestDatabase database = TestDatabase.SQLITE;

    /** The data directory. */
    @TempDir protected Path folder;

    private @Nullable StoreConfig config;

    @BeforeEach
    void makeDatabase() throws Exception {
        config = database.make();
    }

    protected final StoreConfig config() {
        return requireNonNull(config);
    }

    /** The store as a process would open it; the test closes it. */
    protected final Store open() {
        return new Store(config(), folder, nanos::get);
    }

    /** The same, with a clock of the test's own. */
    protected final Store open(InstantSource clock) {
        return new Store(config(), folder, nanos::get, clock);
    }

    /** What a row of SQL finds first, read beside the store. */
    protected final long number(String sql) throws SQLException {
        try (Connection connection = Engine.of(config(), folder).snapshot();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            return found.next() ? found.getLong(1) : -1;
        }
    }

    /** Changes the database beside the store. */
    protected final void execute(String... statements) throws Exception {
        try (Engine.Opened opened = Engine.of(config(), folder).open()) {
            opened.jdbi().useTransaction(handle -> List.of(statements).forEach(handle::execute));
        }
    }

    /** What a call of the store comes to. */
    public static <T> T done(CompletionStage<T> stage) throws Exception {
        return stage.toCompletableFuture().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }
}
