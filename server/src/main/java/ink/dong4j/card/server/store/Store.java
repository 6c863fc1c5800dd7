package ink.dong4j.card.server.store;

import ink.dong4j.card.server.config.PrivacyConfig;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/**
 * The database of a data directory. It is opened when it is first used; while it cannot be, everything
 * in it says so and the rest of the server goes on. Thread-safe.
 */
public final class Store implements AutoCloseable {
    private final Writer writer;
    private final Ledger ledger;

    /**
     * Touches nothing yet.
     *
     * @param nanoTime a clock that only goes forward, such as {@code System::nanoTime}
     */
    public Store(Path directory, LongSupplier nanoTime) {
        this.writer = new Writer(new Database(directory, nanoTime), nanoTime);
        this.ledger = new DiskLedger(writer);
    }

    /** Whether a data directory has a database. */
    public static boolean isIn(Path directory) {
        return Files.exists(Database.fileIn(directory));
    }

    public Ledger ledger() {
        return ledger;
    }

    /** Where visitors' words are kept, as far as the owner wants them to be. Asked for once. */
    public Notebook notebook(PrivacyConfig config, InstantSource clock) {
        return new DiskNotebook(writer, config, clock);
    }

    public Questions questions() {
        return new Questions(writer);
    }

    /** Opens the database beside the start, so that nobody waits for it later. */
    public void warmUp() {
        writer.open();
    }

    /** Writes what still waits, for a few seconds at most, and closes the file. Idempotent. */
    @Override
    public void close() {
        writer.close();
    }
}
