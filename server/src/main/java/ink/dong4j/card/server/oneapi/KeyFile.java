package ink.dong4j.card.server.oneapi;

import ink.dong4j.card.card.Settings;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Reads a provider's key from its file. No problem that it notes shows the key. */
final class KeyFile {
    private static final int LONGEST_BYTES = 64 << 10;

    private final Settings channel;
    private final Provider provider;

    KeyFile(Settings channel, Provider provider) {
        this.channel = channel;
        this.provider = provider;
    }

    /** Says what to do when the file is not there, which is no mistake: a key may come later. */
    Optional<String> wanting(Path file) {
        return Files.exists(file)
                ? Optional.empty()
                : Optional.of(
                        "%s is not there; put the key into it, from %s"
                                .formatted(file.normalize(), provider.getKey()));
    }

    Optional<Secret> read(Path file) {
        try {
            if (Files.size(file) > LONGEST_BYTES) {
                return problem(file, "which is too long for a key");
            }
            String key = Files.readString(file).replace("\uFEFF", "").strip();
            Optional<String> complaint = provider.keyForm().complaint(key);
            return complaint.isPresent()
                    ? problem(file, "which " + complaint.get())
                    : Optional.of(new Secret(key));
        } catch (MalformedInputException _) {
            return problem(file, "which is not text");
        } catch (IOException _) {
            return problem(
                    file, "which cannot be read; its owner or mode keeps this program from it");
        }
    }

    private Optional<Secret> problem(Path file, String what) {
        channel.problem("key-file", "names %s, %s".formatted(file.normalize(), what));
        return Optional.empty();
    }
}
