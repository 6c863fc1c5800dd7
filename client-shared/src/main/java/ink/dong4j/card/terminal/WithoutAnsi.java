package ink.dong4j.card.terminal;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The names of the terminals that have another way than ANSI's to place the cursor, or none, as the
 * database of terminfo tells. A name that it does not know is taken for one of today, which has it.
 */
final class WithoutAnsi {
    private static final String RESOURCE = "without-ansi.txt";
    private static final Set<String> NAMES = read();

    private WithoutAnsi() {}

    /** Whether a terminal of this name, in lower case, is one of them. */
    static boolean has(String name) {
        return NAMES.contains(name);
    }

    private static Set<String> read() {
        try (InputStream in =
                Objects.requireNonNull(WithoutAnsi.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            return new String(in.readAllBytes(), US_ASCII)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Arrays.stream(line.split(" ", -1)))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(RESOURCE + " cannot be read", e);
        }
    }
}
