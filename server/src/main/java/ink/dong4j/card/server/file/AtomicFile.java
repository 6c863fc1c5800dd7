package ink.dong4j.card.server.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * Files that are written as a whole or not at all, on the disk when the call returns, and never readable
 * by others in between: a temporary file beside the place is moved there.
 */
public final class AtomicFile {
    /** For the user of this process alone. */
    public static final String OWNER = "rw-------";

    /** Also readable by the group: by a service that runs as another user. */
    public static final String GROUP = "rw-r-----";

    private static final String FOLDER = "rwxr-x---";

    private AtomicFile() {}

    /**
     * Writes a text in UTF-8.
     *
     * @throws UncheckedIOException when it cannot be written
     */
    public static void write(Path file, String text, String permissions) {
        write(file, text.getBytes(StandardCharsets.UTF_8), permissions);
    }

    /**
     * Writes the content, and makes the folder when it is missing.
     *
     * @param permissions of the file, such as {@link #OWNER}
     * @throws UncheckedIOException when it cannot be written
     */
    public static void write(Path file, byte[] content, String permissions) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            throw new IllegalArgumentException("no file: " + file);
        }
        try {
            Files.createDirectories(folder, mode(FOLDER));
            Path temporary =
                    Files.createTempFile(folder, "." + file.getFileName(), null, mode(OWNER));
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

    private static FileAttribute<Set<PosixFilePermission>> mode(String permissions) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
    }
}
