package ink.dong4j.card.server.store.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import ink.dong4j.card.server.config.StoreConfig;
import ink.dong4j.card.server.config.access.Secret;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A database of a PostgreSQL server. Connecting, each statement and each wait for the network have an end,
 * so that a server which is slow or gone holds the writer for some seconds at most.
 */
final class PostgresDatabase implements Engine {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration STATEMENT = Duration.ofSeconds(10);

    /** Longer than a statement may take, so that the server tells first why it ends one. */
    private static final Duration SOCKET = Duration.ofSeconds(15);

    /** The lock of whoever writes, in a database that the card may share with other programs. */
    private static final long WRITER = 0x6361_7264L;

    private static final String SILENT =
            "it does not answer in time; look at its machine and the network";

    private final PGSimpleDataSource source;

    PostgresDatabase(StoreConfig.Postgres config) {
        source = new PGSimpleDataSource();
        source.setUrl(config.url());
        config.user().ifPresent(source::setUser);
        config.password().map(Secret::reveal).ifPresent(source::setPassword);
        source.setApplicationName("card");
        source.setLoginTimeout((int) CONNECT.toSeconds());
        source.setConnectTimeout((int) CONNECT.toSeconds());
        source.setSocketTimeout((int) SOCKET.toSeconds());
        source.setTcpKeepAlive(true);
        // It would show what was written.
        source.setLogServerErrorDetail(false);
    }

    @Override
    public String name() {
        return "PostgreSQL at %s:%d/%s"
                .formatted(
                        source.getServerNames()[0],
                        port(),
                        String.valueOf(source.getDatabaseName()));
    }

    private int port() {
        int port = source.getPortNumbers()[0];
        return port == 0 ? 5432 : port;
    }

    @Override
    public Opened open() throws SQLException {
        Migrations.run(source);
        // A connection that broke while nobody used it is found out before it is used, however
        // short that was.
        System.setProperty("com.zaxxer.hikari.aliveBypassWindowMs", "0");
        HikariConfig config = new HikariConfig();
        config.setDataSource(source);
        config.setPoolName("card");
        config.setMaximumPoolSize(1);
        config.setConnectionTimeout(CONNECT.toMillis());
        config.setConnectionInitSql(timeout());
        return new Pool(new HikariDataSource(config));
    }

    private static String timeout() {
        return "set statement_timeout = " + STATEMENT.toMillis();
    }

    @Override
    public Connection snapshot() throws SQLException {
        Connection connection = source.getConnection();
        connection.setAutoCommit(false);
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        return connection;
    }

    @Override
    public void copyInto(Path empty) throws IOException {
        SqliteFile copy = new SqliteFile(empty);
        try (Connection from = snapshot();
                Opened made = copy.open();
                Handle to = made.jdbi().open()) {
            to.useTransaction(handle -> new TableCopy(from, handle.getConnection()).run());
            // One file, without those that are beside a file in use.
            to.execute("pragma journal_mode = delete");
        } catch (SQLException | JdbiException e) {
            throw unusable(e);
        }
    }

    @Override
    public void takeFrom(Path backup) throws IOException {
        try (Connection from = SqliteFile.reader(backup);
                Opened made = open();
                Handle to = made.jdbi().open()) {
            if (!TableCopy.isEmpty(to.getConnection())) {
                throw new IOException(
                        name() + " holds something already; make an empty database first");
            }
            to.useTransaction(
                    handle -> {
                        lockForWriting(handle);
                        new TableCopy(from, handle.getConnection()).run();
                    });
        } catch (SQLException | JdbiException e) {
            throw unusable(e);
        }
    }

    @Override
    public void lockForWriting(Handle handle) {
        handle.execute("select pg_advisory_xact_lock(?)", WRITER);
    }

    private record Pool(HikariDataSource source, Jdbi jdbi) implements Opened {
        Pool(HikariDataSource source) {
            this(source, Jdbi.create(source));
        }

        @Override
        public boolean isCurrent() {
            return true;
        }

        @Override
        public void close() {
            source.close();
        }
    }

    @Override
    public boolean isOfTheStatement(SQLException failure) {
        String state = state(failure);
        return state.startsWith("22")
                || state.startsWith("23")
                || (state.startsWith("42") && !state.equals("42501"));
    }

    @Override
    public String explain(Throwable failure) {
        String words = Causes.words(failure);
        if (Causes.last(failure, UnknownHostException.class).isPresent()) {
            return "its host is unknown; correct server.store.url";
        }
        if (Causes.last(failure, ConnectException.class).isPresent()) {
            return "nothing answers there; start PostgreSQL, or look at server.store.url and the firewall";
        }
        if (Causes.last(failure, SocketTimeoutException.class).isPresent()) {
            return SILENT;
        }
        return Causes.last(failure, SQLException.class)
                .map(sql -> explain(state(sql), words))
                .orElse(words);
    }

    private String explain(String state, String words) {
        return switch (state) {
            case "08001" -> SILENT;
            case "08000", "08003", "08006" ->
                    "the connection broke (%s); look whether PostgreSQL still runs"
                            .formatted(words);
            case "08004" -> "it wants a password; set server.store.password-file";
            case "28P01" ->
                    "%s; correct server.store.user and server.store.password-file".formatted(words);
            case "28000" -> "%s; let its pg_hba.conf take the card".formatted(words);
            case "3D000" -> "%s; make it: createdb %s".formatted(words, source.getDatabaseName());
            case "42501" ->
                    "%s; let the card's user own the database: alter database %s owner to %s"
                            .formatted(words, source.getDatabaseName(), source.getUser());
            case "53100" -> "its disk is full; free some of it";
            case "53300" -> "it takes no more connections; raise its max_connections";
            case "25006" ->
                    "it may only be read; use the primary, and look at default_transaction_read_only";
            case "57014", "55P03" ->
                    "a statement took more than %d s; look at pg_stat_activity for what holds it"
                            .formatted(STATEMENT.toSeconds());
            case "57P01", "57P02", "57P03" -> "it stops or starts (%s); wait".formatted(words);
            case "XX001", "XX002" -> "it is damaged (%s); restore a backup".formatted(words);
            default -> "%s; look at PostgreSQL's own log".formatted(words);
        };
    }

    private static String state(SQLException failure) {
        return String.valueOf(failure.getSQLState());
    }
}
