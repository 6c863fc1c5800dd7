package ink.dong4j.card.server.oneapi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/** Files of ours: written as a whole or not at all, and never readable by others, not for a moment. */
final class Written {
    /** For us alone. */
    static final String OURS = "rw-------";

    /** For the group, too: a service that runs as another user reads it. */
    static final String SHARED = "rw-r-----";

    private static final String FOLDER = "rwxr-x---";

    private Written() {}

    static void file(Path file, byte[] content, String permissions) {
        Path folder = folder(file);
        try {
            Path temporary =
                    Files.createTempFile(
                            folder,
                            "." + file.getFileName(),
                            null,
                            PosixFilePermissions.asFileAttribute(
                                    PosixFilePermissions.fromString(OURS)));
            try {
                try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
                    ByteBuffer bytes = ByteBuffer.wrap(content);
                    while (bytes.hasRemaining()) {
                        channel.write(bytes);
                    }
                    channel.force(true);
                }
                Files.setPosixFilePermissions(
                        temporary, PosixFilePermissions.fromString(permissions));
                Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(temporary);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes the folder of a file when it is missing. */
    private static Path folder(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            throw new IllegalArgumentException("no file: " + file);
        }
        try {
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(
                        folder,
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString(FOLDER)));
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
