package ink.dong4j.card.server.ssh;

import ink.dong4j.card.text.Safe;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The few environment variables that a client may set, bounded in number and length. For one
 * thread.
 */
final class ClientEnvironment {
    private static final int VARIABLES = 20;
    private static final int VALUE_CHARACTERS = 128;
    private static final Set<String> NAMES =
            Set.of("LANG", "COLORTERM", "TERM_PROGRAM", "NO_COLOR", "ACCESSIBLE", "TZ");
    private static final Pattern LOCALE = Pattern.compile("LC_[A-Z]{1,20}");

    private final Map<String, String> variables = new HashMap<>();

    /** Whether the variable was taken. */
    boolean set(String name, String value) {
        boolean known = NAMES.contains(name) || LOCALE.matcher(name).matches();
        boolean fits =
                value.length() <= VALUE_CHARACTERS
                        && (variables.size() < VARIABLES || variables.containsKey(name));
        if (known && fits) {
            variables.put(name, Safe.line(value, VALUE_CHARACTERS));
        }
        return known && fits;
    }

    Map<String, String> all() {
        return Map.copyOf(variables);
    }
}
