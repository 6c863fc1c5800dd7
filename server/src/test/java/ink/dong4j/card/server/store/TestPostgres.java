package ink.dong4j.card.server.store;

import ink.dong4j.card.server.config.StoreConfig;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A PostgreSQL server of the tests' own, on a free port of loopback, which can be stopped and started again.
 * Its files are in a folder for temporary ones.
 */
public final class TestPostgres implements AutoCloseable {
    private static final int ANY = 0;
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private final Path folder;
    private EmbeddedPostgres server;
    private boolean runs = true;

    private static final class Shared {
        static final TestPostgres SERVER = start();

        private static TestPostgres start() {
            try {
                TestPostgres server = new TestPostgres();
                Runtime.getRuntime().addShutdownHook(new Thread(server::close));
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    public TestPostgres() throws IOException {
        folder = Files.createTempDirectory("card-postgres");
        server = started(ANY);
    }

    /** One for all tests of a process, which runs until its end. */
    public static TestPostgres shared() {
        return Shared.SERVER;
    }

    private EmbeddedPostgres started(int port) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("data"))
                .setCleanDataDirectory(false)
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "''")
                .setPGStartupWait(Duration.ofMinutes(1))
                .setPort(port)
                .start();
    }

    public void stop() throws IOException {
        if (runs) {
            runs = false;
            server.close();
        }
    }

    /** Starts it again, on the port that it had and with what was in it. */
    public void startAgain() throws IOException {
        server = started(server.getPort());
        runs = true;
    }

    /** Has it ask one of its users for a password, from its next start. */
    public void demandPasswordOf(String user) throws IOException {
        Path rules = folder.resolve("data/pg_hba.conf");
        Files.writeString(
                rules,
                "host all %s 127.0.0.1/32 scram-sha-256%n".formatted(user)
                        + Files.readString(rules));
    }

    public int port() {
        return server.getPort();
    }

    /** A new database on it. */
    public StoreConfig database() throws SQLException {
        String name = "card_" + DATABASES.incrementAndGet();
        execute("create database " + name);
        return config(name, "postgres");
    }

    public StoreConfig config(String database, String user) {
        return config(
                "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port(), database), Optional.of(user));
    }

    public static StoreConfig config(String url, Optional<String> user) {
        return new StoreConfig(
                Optional.of(new StoreConfig.Postgres(url, user, Optional.empty())),
                TestDatabase.KEEP);
    }

    /** Does something as the server's owner. */
    public void execute(String sql) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() {
        try {
            stop();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
