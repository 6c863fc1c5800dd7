package ink.dong4j.card.server.config;

import ink.dong4j.card.reading.Settings;
import ink.dong4j.card.server.identity.KeyId;
import ink.dong4j.card.text.Safe;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads {@code server.owner}: fingerprints, or public keys as they stand in files of keys. */
final class OwnerReader {
    private static final String KEYS = "keys";
    private static final int MOST = 20;
    private static final int SHOWN_COLUMNS = 40;

    /** Of RSA with 8,192 bits, with a long comment. */
    private static final int LONGEST = 3_000;

    private static final String RIGHT =
            "it must be a fingerprint as ssh-keygen -l shows it (SHA256:…) or the line of a .pub file";

    private OwnerReader() {}

    static OwnerConfig read(Settings owner) {
        List<String> lines = owner.texts(KEYS, LONGEST);
        if (lines.size() > MOST) {
            owner.problem(KEYS, "has %d keys; %d are the most".formatted(lines.size(), MOST));
        }
        Set<KeyId> keys = new LinkedHashSet<>();
        lines.forEach(
                line -> key(line.strip()).ifPresentOrElse(keys::add, () -> wrong(owner, line)));
        return new OwnerConfig(keys);
    }

    private static Optional<KeyId> key(String line) {
        String[] words = line.split("\\s+", 3);
        if (words.length == 1) {
            return KeyId.parse(line);
        }
        try {
            byte[] key = Base64.getDecoder().decode(words[1]);
            return KeyId.typeOf(key).filter(words[0]::equals).map(_ -> KeyId.of(key));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static void wrong(Settings owner, String line) {
        if (line.contains("PRIVATE KEY")) {
            owner.problem(KEYS, "holds a private key, which nobody but you may have; " + RIGHT);
            return;
        }
        String shown = Safe.line(line, SHOWN_COLUMNS);
        String type = line.strip().split("\\s+", 2)[0];
        boolean old = type.equals("ssh-dss") || type.contains("-cert-v01");
        owner.problem(
                KEYS,
                old
                        ? "holds %s, a type that proves nothing here; take an Ed25519 key"
                                .formatted(Safe.line(type, SHOWN_COLUMNS))
                        : "holds \"%s\", which is no key; %s".formatted(shown, RIGHT));
    }
}
