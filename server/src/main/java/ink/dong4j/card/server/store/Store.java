package ink.dong4j.card.server.store;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
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
        this.writer =
                new Writer(
                        new Database(
                                requireNonNull(directory, "directory is null"),
                                requireNonNull(nanoTime, "nanoTime is null")));
        this.ledger = new DiskLedger(writer);
    }

    public Ledger ledger() {
        return ledger;
    }

    /** Writes what still waits, for a few seconds at most, and closes the file. Idempotent. */
    @Override
    public void close() {
        writer.close();
    }
}
