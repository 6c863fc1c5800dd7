package ink.dong4j.card.server.store.database;

import ink.dong4j.card.server.config.StoreConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** What differs between the databases that the store can be in. Used by one thread, but for its name. */
public interface Engine {
    /** An open database with the newest tables. */
    interface Opened extends AutoCloseable {
        Jdbi jdbi();

        /** Whether the engine's name still leads to it. */
        boolean isCurrent();

        @Override
        void close();
    }

    /**
     * The engine of the database that is configured. Its classes are loaded only where it is used.
     *
     * @param directory of the SQLite file
     */
    static Engine of(StoreConfig config, Path directory) {
        return config.postgres().isPresent()
                ? new PostgresDatabase(config.postgres().get())
                : new SqliteFile(SqliteFile.in(directory));
    }

    /** Whether there is a database to read: the file, or one at PostgreSQL. */
    static boolean isThere(StoreConfig config, Path directory) {
        return config.postgres().isPresent() || Files.exists(SqliteFile.in(directory));
    }

    /** How the owner knows the database; shows no secret. */
    String name();

    /** Opens it, and makes the tables that it lacks. */
    Opened open() throws IOException, SQLException;

    /**
     * A connection for reading all of it as it stands at one moment, beside whoever writes. Its
     * transaction has begun, and the tables are as they are found.
     */
    Connection snapshot() throws SQLException;

    /** Has a transaction that just began wait until no other process writes. */
    void lockForWriting(Handle handle);

    /** Copies all of it, as it stands at one moment, into a file that is empty: an SQLite database. */
    void copyInto(Path empty) throws IOException;

    /**
     * Takes over what a backup holds.
     *
     * @throws IOException when something is kept already, or it cannot be copied
     */
    void takeFrom(Path backup) throws IOException;

    /** What is wrong and how it is mended, as the end of a sentence. */
    String explain(Throwable failure);

    default StoreUnusable unusable(Exception failure) {
        return new StoreUnusable(
                "%s cannot be used: %s".formatted(name(), explain(failure)), failure);
    }

    /** Whether a failure is of what was written, so that the database is all right. */
    boolean isOfTheStatement(SQLException failure);
}
