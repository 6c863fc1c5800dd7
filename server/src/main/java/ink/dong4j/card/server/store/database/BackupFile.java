package ink.dong4j.card.server.store.database;

import static java.util.Objects.requireNonNull;

import ink.dong4j.card.server.file.AtomicFile;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** A backup: an SQLite file with the card's tables, for the user of this process alone. */
public record BackupFile(Path file) {
    /** Writes it as a whole or not at all; it is on the disk when the call returns. */
    public void write(Engine engine) throws IOException {
        if (Files.exists(file)) {
            throw new FileAlreadyExistsException(file.toString(), null, "it is there already");
        }
        place(file, copy -> engine.copyInto(copy));
    }

    public void restore(Engine engine) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new NoSuchFileException(file.toString(), null, "it is no file");
        }
        check(file);
        engine.takeFrom(file);
    }

    interface Filling {
        void fill(Path empty) throws IOException;
    }

    /** Puts a new file in its place once it is filled, checked and on the disk. */
    static void place(Path file, Filling filling) throws IOException {
        Path folder = requireNonNull(file.toAbsolutePath().getParent(), "no file: " + file);
        Path copy =
                Files.createTempFile(
                        folder,
                        "." + file.getFileName(),
                        null,
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString(AtomicFile.OWNER)));
        try {
            filling.fill(copy);
            check(copy);
            force(copy, StandardOpenOption.WRITE);
            // Not one that replaces what has come there meanwhile.
            Files.move(copy, file);
            force(folder, StandardOpenOption.READ);
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private static void force(Path path, StandardOpenOption way) throws IOException {
        try (FileChannel channel = FileChannel.open(path, way)) {
            channel.force(true);
        }
    }

    private static void check(Path file) throws IOException {
        try (Connection connection = SqliteFile.reader(file);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("pragma quick_check")) {
            if (!Migrations.hasHistory(connection)) {
                throw new IOException(file + ": is no backup of a card");
            }
            if (!result.next() || !"ok".equals(result.getString(1))) {
                throw new IOException(file + ": is a damaged backup; take an older one");
            }
        } catch (SQLException e) {
            throw new IOException(file + ": is no backup, or a damaged one", e);
        }
    }
}
