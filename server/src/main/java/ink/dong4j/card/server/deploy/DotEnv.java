package ink.dong4j.card.server.deploy;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The values of an {@code .env} file, as compose reads it. */
final class DotEnv {
    private static final Pattern PAIR =
            Pattern.compile("\\s*(?:export\\s+)?([A-Za-z_][A-Za-z0-9_.-]*)\\s*[=:]\\s*(.*)");
    private static final Pattern QUOTED =
            Pattern.compile("'([^']*)'.*|\"((?:[^\"\\\\]|\\\\.)*+)\".*");

    private DotEnv() {}

    /** Both together; the outer values go before those of the file. */
    static Map<String, String> over(String text, Map<String, String> outer) {
        Map<String, String> values = new HashMap<>();
        Map<String, String> all = new HashMap<>(outer);
        for (String line : text.lines().toList()) {
            Matcher pair = PAIR.matcher(line);
            if (!line.stripLeading().startsWith("#") && pair.matches()) {
                String name = pair.group(1);
                values.put(name, value(pair.group(2), all));
                all.putIfAbsent(name, values.getOrDefault(name, ""));
            }
        }
        values.putAll(outer);
        return values;
    }

    private static String value(String raw, Map<String, String> known) {
        Matcher quoted = QUOTED.matcher(raw);
        if (!quoted.matches()) {
            return resolved(raw.replaceFirst("(^|\\s+)#.*$", "").strip(), known);
        }
        if (quoted.group(1) != null) {
            return quoted.group(1);
        }
        String text = quoted.group(2);
        return resolved(
                text.replace("\\n", "\n").replace("\\\"", "\"").replace("\\\\", "\\"), known);
    }

    private static String resolved(String text, Map<String, String> known) {
        return Interpolation.of(text, known).text();
    }
}
