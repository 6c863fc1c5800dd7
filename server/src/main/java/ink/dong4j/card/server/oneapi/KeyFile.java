package ink.dong4j.card.server.oneapi;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A provider's key in its file. A file that is not there or holds no such key is no mistake in the
 * plan: its channel waits, and the others go on. Nothing that is said of it shows the key.
 *
 * @param secret empty when it is wanting
 * @param wanting what to do about it
 */
record KeyFile(Optional<Secret> secret, Optional<String> wanting) {
    static final KeyFile NONE = new KeyFile(Optional.empty(), Optional.empty());

    private static final int LONGEST_BYTES = 64 << 10;

    static KeyFile of(Secret secret) {
        return new KeyFile(Optional.of(secret), Optional.empty());
    }

    static KeyFile read(Path file, Provider provider) {
        try {
            if (!Files.isRegularFile(file)) {
                return wanting(
                        file, "is not there; put the key into it, from " + provider.getKey());
            }
            if (Files.size(file) > LONGEST_BYTES) {
                return wanting(file, "is too long for a key");
            }
            String key = Files.readString(file).replace("\uFEFF", "").strip();
            return provider.keyForm()
                    .complaint(key)
                    .map(complaint -> wanting(file, complaint))
                    .orElseGet(() -> of(new Secret(key)));
        } catch (MalformedInputException _) {
            return wanting(file, "is not text");
        } catch (IOException _) {
            return wanting(file, "cannot be read; its owner or mode keeps this program from it");
        }
    }

    private static KeyFile wanting(Path file, String what) {
        return new KeyFile(
                Optional.empty(), Optional.of("%s %s".formatted(file.normalize(), what)));
    }
}
