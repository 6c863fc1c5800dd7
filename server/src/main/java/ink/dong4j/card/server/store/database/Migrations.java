package ink.dong4j.card.server.store.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * The tables of the store: one schema, in SQL that every engine understands. A file of tables only adds, so
 * that the version before runs on the newer tables. The library that makes them is loaded only where some are
 * missing.
 */
final class Migrations {
    /** The version of the last file of tables, {@code V…__….sql}. */
    static final int NEWEST = 3;

    /** Where the files of tables are on the class path. */
    static final String FILES = "ink/dong4j/card/server/store";

    private static final int ALL = Integer.MAX_VALUE;

    static final String HISTORY = "flyway_schema_history";

    private Migrations() {}

    /**
     * Makes the tables that are missing. Where two servers begin at once and this one fails, it goes on with
     * what the other has made.
     *
     * @throws IllegalStateException when they cannot be made
     */
    static void run(DataSource source) throws SQLException {
        int before = -1;
        for (int applied = applied(source); applied != ALL; applied = applied(source)) {
            try {
                tryTable(source);
                migrate(source);
            } catch (FlywayException e) {
                if (applied == before) {
                    throw new IllegalStateException("its tables cannot be made", e);
                }
            }
            before = applied;
        }
    }

    /** Fails at once where no table can be made; the library would try for ten seconds. */
    private static void tryTable(DataSource source) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("create table may_make_tables (may bigint)");
            connection.rollback();
        }
    }

    private static void migrate(DataSource source) {
        Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(source)
                .locations("classpath:" + FILES)
                .loggers("slf4j")
                .failOnMissingLocations(true)
                .load()
                .migrate();
    }

    /** How many files of tables were applied; {@link #ALL} when the newest is among them. */
    private static int applied(DataSource source) throws SQLException {
        try (Connection connection = source.getConnection()) {
            if (!hasHistory(connection)) {
                return 0;
            }
            return count(connection, "version = '%d'".formatted(NEWEST)) > 0
                    ? ALL
                    : count(connection, "version is not null");
        }
    }

    /** Whether the card has made tables there. */
    static boolean hasHistory(Connection connection) throws SQLException {
        try (ResultSet found =
                connection
                        .getMetaData()
                        .getTables(null, connection.getSchema(), HISTORY, new String[] {"TABLE"})) {
            return found.next();
        }
    }

    private static int count(Connection connection, String which) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found =
                        statement.executeQuery(
                                "select count(*) from %s where success and %s"
                                        .formatted(HISTORY, which))) {
            return found.next() ? found.getInt(1) : 0;
        }
    }
}
