package ink.dong4j.card.server.store;

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

    static final String HISTORY = "flyway_schema_history";

    /** Two servers may begin at once: where one fails, the other has got further. */
    private static final int TRIES = NEWEST + 2;

    private Migrations() {}

    /**
     * Makes the tables that are missing.
     *
     * @throws IllegalStateException when they cannot be made
     */
    static void run(DataSource source) throws SQLException {
        for (int tries = 1; !hasNewestTables(source); tries++) {
            try {
                migrate(source);
            } catch (FlywayException e) {
                if (tries == TRIES) {
                    throw new IllegalStateException("its tables cannot be made", e);
                }
            }
        }
    }

    private static void migrate(DataSource source) {
        Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(source)
                .locations("classpath:ink/dong4j/card/server/store")
                .loggers("slf4j")
                .failOnMissingLocations(true)
                .load()
                .migrate();
    }

    private static boolean hasNewestTables(DataSource source) throws SQLException {
        try (Connection connection = source.getConnection()) {
            return hasHistory(connection) && hasNewest(connection);
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

    private static boolean hasNewest(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found =
                        statement.executeQuery(
                                "select 1 from %s where success and version = '%d'"
                                        .formatted(HISTORY, NEWEST))) {
            return found.next();
        }
    }
}
