package ink.dong4j.card.server.config.access;

import ink.dong4j.card.reading.Settings;
import ink.dong4j.card.server.file.KeyFile;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Reads a secret that stands in a section by itself or in a file that the section names. No problem that it
 * notes shows the secret.
 *
 * @param key of the secret itself
 * @param fileKey of the file that holds it
 */
public record SecretReader(Settings section, String key, String fileKey) {
    private static final int LONGEST = 8_000;

    public boolean isSet() {
        return section.has(key) || section.has(fileKey);
    }

    /** The key by which it is set. */
    public String setBy() {
        return section.has(key) ? key : fileKey;
    }

    public Optional<Secret> read() {
        if (section.has(key) && section.has(fileKey)) {
            section.problem(fileKey, "is set as well as %s; keep one of the two".formatted(key));
            return Optional.empty();
        }
        return section.has(fileKey)
                ? section.path(fileKey).flatMap(this::inFile)
                : section.has(key)
                        ? checked(section.optionalText(key, LONGEST).orElse(""))
                        : Optional.empty();
    }

    private Optional<Secret> inFile(Path file) {
        return switch (KeyFile.read(file)) {
            case KeyFile.Text(String text) -> Optional.of(new Secret(text));
            case KeyFile.Missing() -> unusable(file, "is not there");
            case KeyFile.Unusable(String why) -> unusable(file, why);
        };
    }

    private Optional<Secret> unusable(Path file, String why) {
        section.problem(fileKey, "names %s, which %s".formatted(file, why));
        return Optional.empty();
    }

    private Optional<Secret> checked(String text) {
        if (text.isEmpty()) {
            section.problem(key, "holds no %s: it is empty".formatted(key));
            return Optional.empty();
        }
        if (text.chars().anyMatch(letter -> letter <= ' ' || letter > '~')) {
            section.problem(
                    key,
                    "holds no %1$s: a %1$s has no spaces and only ASCII letters".formatted(key));
            return Optional.empty();
        }
        return Optional.of(new Secret(text));
    }
}
