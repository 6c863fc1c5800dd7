package ink.dong4j.card.server.store;

import ink.dong4j.card.server.config.PrivacyConfig;
import ink.dong4j.card.server.config.StoreConfig;
import ink.dong4j.card.server.store.data.Retention;
import ink.dong4j.card.server.store.database.Database;
import ink.dong4j.card.server.store.database.Engine;
import ink.dong4j.card.server.store.database.StoreState;
import ink.dong4j.card.server.store.database.Writer;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/**
 * What the card keeps, in the SQLite file of its data directory or in a PostgreSQL database. It is opened
 * when it is first used; while it cannot be, everything in it says so and the rest of the server goes on.
 * Thread-safe.
 */
public final class Store implements AutoCloseable {
    private final Writer writer;
    private final Ledger ledger;

    /**
     * Touches nothing yet.
     *
     * @param directory of the SQLite file
     * @param nanoTime a clock that only goes forward, such as {@code System::nanoTime}
     */
    public Store(StoreConfig config, Path directory, LongSupplier nanoTime) {
        this(config, directory, nanoTime, InstantSource.system());
    }

    Store(StoreConfig config, Path directory, LongSupplier nanoTime, InstantSource clock) {
        this.writer = new Writer(new Database(Engine.of(config, directory), nanoTime), nanoTime);
        writer.hourly(new Retention(config.keep(), clock)::apply);
        this.ledger = new DiskLedger(writer);
    }

    /** Whether there is a database to read: the file, or one at PostgreSQL. */
    public static boolean isThere(StoreConfig config, Path directory) {
        return Engine.isThere(config, directory);
    }

    public Ledger ledger() {
        return ledger;
    }

    /** Where visitors' words are kept, as far as the owner wants them to be. Asked for once. */
    public Notebook notebook(PrivacyConfig config, InstantSource clock) {
        return new DiskNotebook(writer, config, clock);
    }

    /** What visitors wrote for everybody to read. */
    public Guestbook guestbook() {
        return new DiskGuestbook(writer);
    }

    /** What is kept of returning visitors. Asked for once. */
    public Memories memories(PrivacyConfig config, InstantSource clock) {
        return memories(config, clock, DiskMemories.MOST);
    }

    Memories memories(PrivacyConfig config, InstantSource clock, int most) {
        return new DiskMemories(writer, config.visitorsFor(), clock, most);
    }

    public Questions questions() {
        return new Questions(writer);
    }

    /** How often the card was visited, as long as the owner keeps it. Asked for once. */
    public VisitCounts visitCounts(StoreConfig.Keep keep, InstantSource clock) {
        return new DiskVisitCounts(writer, keep.visits(), clock);
    }

    /** Whether the database can be used, and if not, what the owner has to do. */
    public StoreState state() {
        return writer.state();
    }

    /** How many writes wait for the database. */
    public int waiting() {
        return writer.waiting();
    }

    /** The messages that visitors left for the owner. */
    public Inbox inbox() {
        return new DiskInbox(writer);
    }

    /** What has still to reach the owner. */
    public Outbox outbox() {
        return new DiskOutbox(writer);
    }

    /** What was kept in days that are over. */
    public PastDays pastDays() {
        return new PastDays(writer);
    }

    /** What the owner did at his desk. */
    public Audit audit(InstantSource clock) {
        return new DiskAudit(writer, clock);
    }

    /** Opens the database beside the start, so that nobody waits for it later. */
    public void warmUp() {
        writer.open();
    }

    /** Writes what still waits, for a few seconds at most, and closes the database. Idempotent. */
    @Override
    public void close() {
        writer.close();
    }
}
