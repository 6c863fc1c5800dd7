package ink.dong4j.card.server.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** What differs between the databases that the store can be in. Used by one thread, but for its name. */
interface Engine {
    /** An open database with the newest tables. */
    interface Opened extends AutoCloseable {
        Jdbi jdbi();

        /** Whether the engine's name still leads to it. */
        boolean isCurrent();

        @Override
        void close();
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
