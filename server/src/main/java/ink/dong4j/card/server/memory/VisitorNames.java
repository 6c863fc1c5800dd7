package ink.dong4j.card.server.memory;

import static java.nio.charset.StandardCharsets.US_ASCII;

import ink.dong4j.card.server.file.AtomicFile;
import ink.dong4j.card.server.identity.KeyId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The names under which visitors are remembered: the HMAC-SHA-256 of the key's fingerprint with a random
 * salt. Public keys are public, so that without the salt, which lies outside the database, anybody who has
 * a copy of the database could look up who was here. Thread-safe.
 */
final class VisitorNames {
    private static final String FILE = "visitor-salt";
    private static final String ALGORITHM = "HmacSHA256";
    private static final int SALT_BYTES = 32;

    private final Path file;
    private volatile Optional<byte[]> salt = Optional.empty();

    VisitorNames(Path directory) {
        this.file = directory.resolve(FILE);
    }

    /**
     * The name of a key. Reads or makes the salt when it is first asked for.
     *
     * @throws UncheckedIOException when there is no salt and none can be made
     */
    String of(KeyId key) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(salt(), ALGORITHM));
            return HexFormat.of().formatHex(mac.doFinal(key.fingerprint().getBytes(US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("each Java has " + ALGORITHM, e);
        }
    }

    private byte[] salt() {
        return salt.orElseGet(this::readOrMake);
    }

    private synchronized byte[] readOrMake() {
        if (!Files.exists(file)) {
            byte[] made = new byte[SALT_BYTES];
            new SecureRandom().nextBytes(made);
            AtomicFile.write(file, made, AtomicFile.OWNER);
        }
        try {
            byte[] read = Files.readAllBytes(file);
            if (read.length != SALT_BYTES) {
                throw new IOException(file + " is no salt of the card's; restore it, or delete it");
            }
            salt = Optional.of(read);
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
