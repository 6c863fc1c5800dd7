package ink.dong4j.card.server.store.database;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileStore;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** The SQLite file of a data directory. */
final class SqliteFile implements Engine {
    private static final String NAME = "card.db";
    private static final Duration BUSY = Duration.ofSeconds(2);
    private static final Duration AGAIN = Duration.ofMillis(20);

    /** The lowest byte of a result code is the kind of failure, those above it tell it apart. */
    private static final int KIND = 0xff;

    private static final String FULL = "the disk is full; free some of it";
    private static final String READ_ONLY =
            "it may only be read; mount its disk for writing, and let the card's user write the file";
    private static final String NO_RIGHT =
            "it cannot be opened; the card's user needs the right to read and write it and its folder %s";

    /** In bytes: less than the files beside it may want at once. */
    private static final long LITTLE = 256 * 1024;

    private final Path file;

    SqliteFile(Path file) {
        this.file = file;
    }

    static Path in(Path directory) {
        return directory.resolve(NAME);
    }

    @Override
    public String name() {
        return file.toString();
    }

    private void make() throws IOException {
        try {
            // SQLite gives the files beside it the same mode.
            Files.createFile(
                    file,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
        } catch (FileAlreadyExistsException e) {
            // A process that starts at the same time may have made it meanwhile.
            if (!Files.isRegularFile(file)) {
                throw e;
            }
        }
    }

    @Override
    public Opened open() throws IOException, SQLException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        if (Files.notExists(file)) {
            make();
        }
        SQLiteDataSource source = source(TransactionMode.IMMEDIATE);
        turnToWal(source);
        Migrations.run(source);
        Object key = key().orElseThrow(() -> new IOException("it is gone"));
        return new OpenFile(source.getConnection(), key);
    }

    /**
     * The first connection to a new file sets its journal mode, which is with the file from then on. SQLite
     * does not wait for another process that does so at the same time.
     */
    private static void turnToWal(SQLiteDataSource source) throws SQLException {
        long until = System.nanoTime() + BUSY.toNanos();
        while (true) {
            try {
                source.getConnection().close();
                return;
            } catch (SQLException e) {
                if (kind(e) != SQLiteErrorCode.SQLITE_BUSY || System.nanoTime() - until >= 0) {
                    throw e;
                }
                LockSupport.parkNanos(AGAIN.toNanos());
            }
        }
    }

    @Override
    public Connection snapshot() throws SQLException {
        Connection connection = source(TransactionMode.DEFERRED).getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    /** A connection that leaves the file as it is. */
    static Connection reader(Path file) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        return source.getConnection();
    }

    /** Whoever writes meanwhile is not held up. */
    @Override
    public void copyInto(Path empty) throws IOException {
        if (Files.notExists(file)) {
            throw new NoSuchFileException(file.toString(), null, "nothing is kept yet");
        }
        try (Connection connection = source(TransactionMode.DEFERRED).getConnection();
                PreparedStatement copy = connection.prepareStatement("vacuum into ?")) {
            copy.setString(1, empty.toString());
            copy.execute();
        } catch (SQLException e) {
            throw unusable(e);
        }
    }

    @Override
    public void takeFrom(Path backup) throws IOException {
        for (String end : List.of("", "-wal", "-shm")) {
            Path there = file.resolveSibling(file.getFileName() + end);
            if (Files.exists(there)) {
                throw new FileAlreadyExistsException(
                        there.toString(),
                        null,
                        "it is there; stop the card and move it away first");
            }
        }
        Files.createDirectories(file.toAbsolutePath().getParent());
        BackupFile.place(
                file, copy -> Files.copy(backup, copy, StandardCopyOption.REPLACE_EXISTING));
    }

    /** A transaction holds the file from its beginning, as it was opened. */
    @Override
    public void lockForWriting(Handle handle) {}

    private SQLiteDataSource source(TransactionMode mode) {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setTransactionMode(mode);
        config.setBusyTimeout((int) BUSY.toMillis());
        config.enforceForeignKeys(true);
        // What was deleted shall not be read out of the file.
        config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        return source;
    }

    /** The one connection of the writer. */
    private final class OpenFile implements Opened {
        private final Connection connection;
        private final Object key;
        private final Jdbi jdbi;

        OpenFile(Connection connection, Object key) {
            this.connection = connection;
            this.key = key;
            this.jdbi = Jdbi.create(connection);
        }

        @Override
        public Jdbi jdbi() {
            return jdbi;
        }

        /** Writing on into a file that was taken away would fill one that nobody finds any more. */
        @Override
        public boolean isCurrent() {
            return key().filter(key::equals).isPresent();
        }

        @Override
        public void close() {
            try {
                connection.close();
            } catch (SQLException e) {
                throw new IllegalStateException("it does not close", e);
            }
        }
    }

    private Optional<Object> key() {
        try {
            return Optional.ofNullable(
                    Files.readAttributes(file, BasicFileAttributes.class).fileKey());
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    @Override
    public boolean isOfTheStatement(SQLException failure) {
        return switch (kind(failure)) {
            case SQLITE_CONSTRAINT, SQLITE_TOOBIG, SQLITE_MISMATCH, SQLITE_ERROR, SQLITE_RANGE ->
                    true;
            default -> false;
        };
    }

    @Override
    public String explain(Throwable failure) {
        return Causes.last(failure, SQLException.class)
                .map(sql -> explain(kind(sql), Causes.words(sql)))
                .or(() -> Causes.last(failure, FileSystemException.class).map(this::explain))
                .orElseGet(() -> Causes.words(failure));
    }

    private String explain(SQLiteErrorCode kind, String words) {
        return switch (kind) {
            case SQLITE_FULL -> FULL;
            case SQLITE_READONLY -> READ_ONLY;
            case SQLITE_CANTOPEN, SQLITE_PERM, SQLITE_AUTH ->
                    disk(FileStore::isReadOnly) ? READ_ONLY : NO_RIGHT.formatted(file.getParent());
            case SQLITE_BUSY, SQLITE_LOCKED ->
                    "another program holds it; end that one (fuser %s names it)".formatted(file);
            case SQLITE_CORRUPT, SQLITE_NOTADB ->
                    ("it is damaged; stop the card, move it and the files %s-wal and %s-shm away, run"
                                    + " card data restore with your latest backup, and start the card")
                            .formatted(file.getFileName(), file.getFileName());
            case SQLITE_IOERR ->
                    disk(store -> store.getUsableSpace() < LITTLE)
                            ? FULL
                            : "its disk fails (%s); look at the kernel's log".formatted(words);
            default -> words;
        };
    }

    private interface DiskTest {
        boolean holds(FileStore disk) throws IOException;
    }

    /** SQLite does not always say why a disk refuses something. */
    private boolean disk(DiskTest test) {
        try {
            return test.holds(Files.getFileStore(file.toAbsolutePath().getParent()));
        } catch (IOException _) {
            return false;
        }
    }

    private String explain(FileSystemException failure) {
        String reason = String.valueOf(failure.getReason());
        if (failure instanceof AccessDeniedException) {
            return NO_RIGHT.formatted(file.getParent());
        }
        if (failure instanceof FileAlreadyExistsException) {
            return "%s is in the way; a folder is needed there".formatted(failure.getFile());
        }
        return reason.contains("No space left")
                ? FULL
                : reason.contains("Read-only") ? READ_ONLY : Causes.words(failure);
    }

    private static SQLiteErrorCode kind(SQLException failure) {
        return failure instanceof SQLiteException sqlite
                ? SQLiteErrorCode.getErrorCode(sqlite.getResultCode().code & KIND)
                : SQLiteErrorCode.UNKNOWN_ERROR;
    }
}
