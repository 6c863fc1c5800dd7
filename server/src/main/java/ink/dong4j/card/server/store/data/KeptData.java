package ink.dong4j.card.server.store.data;

import ink.dong4j.card.server.config.StoreConfig;
import ink.dong4j.card.server.store.database.BackupFile;
import ink.dong4j.card.server.store.database.Engine;
import ink.dong4j.card.server.store.database.StoreUnusable;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/**
 * All that is kept: to be read, deleted, backed up and restored by the owner. A server may run beside it.
 * Each call opens the database for itself and throws {@link StoreUnusable} when that cannot be used.
 */
public final class KeptData {
    /** How it is written for reading. */
    public enum Format {
        /** One document. */
        JSON,
        /** A document a line. */
        LINES
    }

    private final Engine engine;

    /**
     * @param directory of the SQLite file
     */
    public KeptData(StoreConfig config, Path directory) {
        engine = Engine.of(config, directory);
    }

    /**
     * Writes it as it stands at one moment.
     *
     * @throws IOException when it cannot be written
     */
    public void export(List<Kept> kinds, Format format, PrintWriter out) throws IOException {
        try (Connection connection = snapshot()) {
            switch (format) {
                case JSON -> Export.document(connection, kinds, out);
                case LINES -> Export.lines(connection, kinds, out);
            }
        } catch (SQLException e) {
            throw engine.unusable(e);
        }
    }

    /** How much there is of each kind that is older than a time. */
    public Map<Kept, Long> count(List<Kept> kinds, Instant end) {
        return each(kinds, (kind, handle) -> kind.countBefore(handle, end));
    }

    /** Deletes what is older than a time; how much of each kind that was. */
    public Map<Kept, Long> delete(List<Kept> kinds, Instant end) {
        return each(kinds, (kind, handle) -> kind.deleteBefore(handle, end));
    }

    private interface OfKind {
        long apply(Kept kind, Handle handle);
    }

    private Map<Kept, Long> each(List<Kept> kinds, OfKind task) {
        Map<Kept, Long> results = new EnumMap<>(Kept.class);
        try (Engine.Opened opened = engine.open()) {
            opened.jdbi()
                    .useTransaction(
                            handle -> {
                                engine.lockForWriting(handle);
                                kinds.forEach(kind -> results.put(kind, task.apply(kind, handle)));
                            });
            return results;
        } catch (IOException | SQLException | RuntimeException e) {
            throw engine.unusable(e);
        }
    }

    private Connection snapshot() {
        try {
            engine.open().close();
            return engine.snapshot();
        } catch (IOException | SQLException | RuntimeException e) {
            throw engine.unusable(e);
        }
    }

    /**
     * Copies it into a new SQLite file, as it stands at one moment, whichever database it is in.
     *
     * @throws IOException when the file is there already or cannot be written
     */
    public void backUp(Path file) throws IOException {
        new BackupFile(file).write(engine);
    }

    /**
     * Takes over what a backup holds; nothing may be kept yet.
     *
     * @throws IOException when the backup cannot be read, or something is kept already
     */
    public void restore(Path file) throws IOException {
        new BackupFile(file).restore(engine);
    }
}
