package ink.dong4j.card.server.oneapi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.regex.Pattern;

/** The secrets that were made for the gateway, one file each. What is there is never replaced by chance. */
final class Vault {
    private static final String LETTERS =
            "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private final Path folder;
    private final SecureRandom random;

    Vault(Path folder, SecureRandom random) {
        this.folder = folder;
        this.random = random;
    }

    /** One of the secrets. */
    enum Kind {
        /** Opens the management of the gateway; a database that is new takes it from its environment. */
        ROOT_ACCESS_TOKEN("root-access-token", 32, "[A-Za-z0-9-]{32}", "32 letters and digits"),
        /** Opens the gateway's web console. */
        ROOT_PASSWORD("root-password", 20, "[\\x21-\\x7e]{8,20}", "8 to 20 letters without blanks"),
        /** Signs the web console's cookies, and our marks. */
        SESSION_SECRET("session-secret", 64, "[A-Za-z0-9]{32,}", "32 letters and digits or more");

        private final String file;
        private final int length;
        private final Pattern form;
        private final String right;

        Kind(String file, int length, String form, String right) {
            this.file = file;
            this.length = length;
            this.form = Pattern.compile(form);
            this.right = right;
        }
    }

    Path file(Kind kind) {
        return folder.resolve(kind.file);
    }

    /**
     * Empty when it was not made yet.
     *
     * @throws Setback when the file holds something else
     */
    Optional<Secret> find(Kind kind) throws Setback {
        Path file = file(kind);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            String text = Files.readString(file).strip();
            if (!kind.form.matcher(text).matches()) {
                throw new Setback(
                        "%s must hold %s. Mend it, or delete it so that it is made anew."
                                .formatted(file, kind.right));
            }
            return Optional.of(new Secret(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes it when it is missing, and says whether it did. */
    boolean ensure(Kind kind) throws Setback {
        if (find(kind).isPresent()) {
            return false;
        }
        keep(kind, word(kind.length));
        return true;
    }

    /** Keeps a secret that came from the gateway. */
    void keep(Kind kind, Secret secret) {
        Written.file(
                file(kind), (secret.text() + "\n").getBytes(StandardCharsets.UTF_8), Written.OURS);
    }

    /** A word that nobody can guess, of letters and digits. */
    Secret word(int length) {
        StringBuilder word = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            word.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return new Secret(word.toString());
    }
}
