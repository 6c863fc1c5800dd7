package ink.dong4j.card.server.oneapi.secret;

import ink.dong4j.card.server.config.access.Secret;
import ink.dong4j.card.server.file.AtomicFile;
import ink.dong4j.card.server.file.KeyFile;
import ink.dong4j.card.server.oneapi.management.SetupFailure;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The secrets that were made for the gateway, one file each, readable by this user alone. A file that
 * is there is never made anew; only a token that the gateway gave takes the place of an older one.
 */
public record SecretStore(Path folder, SecureRandom random) {
    private static final String LETTERS =
            "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

    /** Which secret it is. */
    public enum Kind {
        /** Opens the management of the gateway; a new database takes it from the environment. */
        ROOT_ACCESS_TOKEN("root-access-token", 32, "[A-Za-z0-9-]{32}", "32 letters and digits"),
        /** Opens the gateway's web console. */
        ROOT_PASSWORD("root-password", 20, "[\\x21-\\x7e]{8,20}", "8 to 20 letters without blanks"),
        /** Signs the web console's cookies, and our digests. */
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

    public Path file(Kind kind) {
        return folder.resolve(kind.file);
    }

    /**
     * Empty when it was not made yet.
     *
     * @throws SetupFailure when the file holds something else
     */
    public Optional<Secret> find(Kind kind) throws SetupFailure {
        Path file = file(kind);
        return switch (KeyFile.read(file)) {
            case KeyFile.Missing() -> Optional.empty();
            case KeyFile.Text(String text) when kind.form.matcher(text).matches() ->
                    Optional.of(new Secret(text));
            case KeyFile.Text _ -> throw unusable(kind, "");
            case KeyFile.Unusable(String why) -> throw unusable(kind, why + ". It ");
        };
    }

    private SetupFailure unusable(Kind kind, String why) {
        return new SetupFailure(
                "%s %smust hold %s. Mend it, or delete it so that it is made anew."
                        .formatted(file(kind), why, kind.right));
    }

    /** Makes it when it is missing, and says whether it did. */
    public boolean ensure(Kind kind) throws SetupFailure {
        if (find(kind).isPresent()) {
            return false;
        }
        keep(kind, word(kind.length));
        return true;
    }

    /** Keeps a secret that came from the gateway. */
    public void keep(Kind kind, Secret secret) {
        AtomicFile.write(file(kind), secret.reveal() + "\n", AtomicFile.OWNER);
    }

    /** A word that nobody can guess, of letters and digits. */
    public Secret word(int length) {
        StringBuilder word = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            word.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return new Secret(word.toString());
    }
}
