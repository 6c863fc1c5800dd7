package ink.dong4j.card.server.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import ink.dong4j.card.server.config.Secret;
import ink.dong4j.card.server.config.StoreConfig;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
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

    private final PGSimpleDataSource source;

    PostgresDatabase(StoreConfig.Postgres config) {
        source = new PGSimpleDataSource();
        source.setUrl(config.url());
        config.user().ifPresent(source::setUser);
        config.password().map(Secret::reveal).ifPresent(source::setPassword);
        source.setApplicationName("card");
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
            return "its host is unknown; look at server.store.url";
        }
        if (Causes.last(failure, ConnectException.class).isPresent()) {
            return "nothing answers there (%s); start PostgreSQL, or look at server.store.url and the firewall"
                    .formatted(words);
        }
        if (Causes.last(failure, SocketTimeoutException.class).isPresent()) {
            return "it does not answer in time; look at its machine and the network";
        }
        String state =
                Causes.last(failure, SQLException.class).map(PostgresDatabase::state).orElse("");
        String remedy =
                switch (state) {
                    case "28P01" -> "correct server.store.user and server.store.password-file";
                    case "28000" -> "let its pg_hba.conf take the card's user and machine";
                    case "08004" -> "set server.store.password-file";
                    case "3D000" -> "make the database: createdb " + source.getDatabaseName();
                    case "42501" ->
                            "let the card's user own the database: alter database %s owner to %s"
                                    .formatted(source.getDatabaseName(), source.getUser());
                    case "53100" -> "free some of its disk";
                    case "53300" -> "raise its max_connections, or end other programs";
                    case "25006" -> "use the primary, and look at default_transaction_read_only";
                    case "57014", "55P03" -> "see pg_stat_activity for what holds it";
                    case "57P01", "57P02", "57P03" -> "wait until it has started again";
                    case "XX001", "XX002" -> "it is damaged; restore your latest backup";
                    case "08000", "08003", "08006" -> "look whether PostgreSQL still runs";
                    default -> "look at PostgreSQL's own log";
                };
        return "%s; %s".formatted(words, remedy);
    }

    private static String state(SQLException failure) {
        return String.valueOf(failure.getSQLState());
    }
}
