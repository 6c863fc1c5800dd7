package ink.dong4j.card.server.oneapi;

import ink.dong4j.card.server.file.AtomicFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The files that the gateway counts tokens by. It ends at its start when it can neither fetch them nor
 * find them in its cache, where each is named by the SHA-1 of its usual address.
 */
enum TokenizerFile {
    CL100K(
            "cl100k_base.tiktoken",
            "9b5ad71b2ce5302211f9c61530b329a4922fc6a4",
            "223921b76ee99bde995b7ff738513eef100fb51d18c93597a113bcffe865b2a7"),
    O200K(
            "o200k_base.tiktoken",
            "fb374d419588a4632f3f557e76b4b70aebbca790",
            "446a9538cb6c348e3516120d7c08b09f57c36495e2acfffe59a5bf8b0cfb1a2d");

    private final String resource;
    private final String cached;
    private final String sha256;

    TokenizerFile(String resource, String cached, String sha256) {
        this.resource = resource;
        this.cached = cached;
        this.sha256 = sha256;
    }

    String file() {
        return resource;
    }

    /** Puts the file into the cache when it is not there as it should be, and says whether it did. */
    boolean fill(Path cache) {
        Path file = cache.resolve(cached);
        try {
            if (Files.isRegularFile(file) && sha256(Files.readAllBytes(file)).equals(sha256)) {
                return false;
            }
            // Nothing of it is a secret, and the gateway may run as another user.
            Files.createDirectories(
                    cache,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rwxr-xr-x")));
            AtomicFile.write(file, content(), "rw-r--r--");
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] content() throws IOException {
        String path = "/com/knuddels/jtokkit/" + resource;
        try (InputStream in = TokenizerFile.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException(path + " is not on the class path");
            }
            byte[] content = in.readAllBytes();
            if (!sha256(content).equals(sha256)) {
                throw new IllegalStateException(path + " is not the file that was checked");
            }
            return content;
        }
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
