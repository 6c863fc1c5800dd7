package ink.dong4j.card.server.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * The SQLite file, opened when it is first needed and again after it failed. That it fails is told in
 * one line of the log, and that it works again in another. Used by one thread.
 */
final class Database implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Database.class);

    private static final String FILE = "card.db";

    /** The version of the last file of tables, {@code V…__….sql}. */
    static final int NEWEST = 3;

    private static final Duration BUSY = Duration.ofSeconds(2);
    private static final Duration POOL = Duration.ofSeconds(5);

    /** After a failure the disk is left alone for so long. */
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private record Opened(HikariDataSource pool, Jdbi jdbi, Object key) {}

    private final Path file;
    private final LongSupplier nanoTime;
    private @Nullable Opened opened;
    private @Nullable StoreUnusable failure;
    private long failedAt;

    Database(Path directory, LongSupplier nanoTime) {
        this.file = directory.resolve(FILE);
        this.nanoTime = nanoTime;
    }

    static Path fileIn(Path directory) {
        return directory.resolve(FILE);
    }

    /**
     * The database, opened.
     *
     * @throws StoreUnusable when it cannot be, or could not a moment ago
     */
    Jdbi jdbi() {
        Opened now = opened;
        if (now != null && !Optional.of(now.key).equals(key())) {
            // Writing on would fill a file that nobody finds any more.
            close();
            now = null;
        }
        if (now == null) {
            now = reopened();
        }
        return now.jdbi;
    }

    /** A use of it failed. */
    StoreUnusable broke(Throwable cause) {
        if (cause instanceof StoreUnusable known) {
            return known;
        }
        close();
        if (failure == null) {
            LOG.warn(
                    "{} cannot be used: {}; no gateway is asked until it can", file, reason(cause));
        }
        LOG.debug("The database failed", cause);
        StoreUnusable told = new StoreUnusable(reason(cause), cause);
        failure = told;
        failedAt = nanoTime.getAsLong();
        return told;
    }

    /** A use of it went well. */
    void worked() {
        if (failure != null) {
            LOG.info("{} can be used again", file);
            failure = null;
        }
    }

    @Override
    public void close() {
        Opened last = opened;
        opened = null;
        if (last != null) {
            last.pool.close();
        }
    }

    private Opened reopened() {
        StoreUnusable last = failure;
        if (last != null && nanoTime.getAsLong() - failedAt < PAUSE.toNanos()) {
            throw last;
        }
        try {
            Opened made = open();
            opened = made;
            return made;
        } catch (IOException | SQLException | RuntimeException e) {
            throw broke(new IllegalStateException(e));
        }
    }

    private Opened open() throws IOException, SQLException {
        prepareFile();
        SQLiteDataSource source = source();
        // Before the libraries above it, which would log the same failure each in its own way, and
        // of
        // which the one that makes tables would be loaded at each start for nothing.
        if (!hasNewestTables(source)) {
            migrate(source);
        }
        HikariConfig config = new HikariConfig();
        config.setDataSource(source);
        config.setPoolName("card");
        config.setMaximumPoolSize(1);
        config.setMaxLifetime(0);
        config.setIdleTimeout(0);
        config.setConnectionTimeout(POOL.toMillis());
        HikariDataSource pool = new HikariDataSource(config);
        return new Opened(
                pool, Jdbi.create(pool), key().orElseThrow(() -> new IOException("it is gone")));
    }

    private void prepareFile() throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        if (Files.notExists(file)) {
            // SQLite gives the files beside it the same mode.
            Files.createFile(
                    file,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
        }
    }

    private SQLiteDataSource source() {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        config.setBusyTimeout((int) BUSY.toMillis());
        config.enforceForeignKeys(true);
        // What was deleted shall not be read out of the file.
        config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        return source;
    }

    private static boolean hasNewestTables(SQLiteDataSource source) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            return isAny(statement, "sqlite_schema where name = 'flyway_schema_history'")
                    && isAny(
                            statement,
                            "flyway_schema_history where success and version = '%d'"
                                    .formatted(NEWEST));
        }
    }

    private static boolean isAny(Statement statement, String rows) throws SQLException {
        try (ResultSet found = statement.executeQuery("select 1 from " + rows)) {
            return found.next();
        }
    }

    private static void migrate(SQLiteDataSource source) {
        try {
            Flyway.configure(Database.class.getClassLoader())
                    .dataSource(source)
                    .locations("classpath:ink/dong4j/card/server/store")
                    .loggers("slf4j")
                    .failOnMissingLocations(true)
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw new IllegalStateException("its tables cannot be made: " + reason(e), e);
        }
    }

    private Optional<Object> key() {
        try {
            return Optional.ofNullable(
                    Files.readAttributes(file, BasicFileAttributes.class).fileKey());
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    /** What SQLite or the file system says, on one line. */
    private static String reason(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse("").strip();
    }
}
