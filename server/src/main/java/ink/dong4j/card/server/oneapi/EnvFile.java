package ink.dong4j.card.server.oneapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The gateway's {@code .env}, which it reads from its data folder at its start: so no secret stands in
 * the environment that Docker shows. Lines of the owner's own stay.
 */
final class EnvFile {
    private EnvFile() {}

    /** The text with these variables, each once. */
    static String with(String text, Map<String, String> variables) {
        List<String> lines = new ArrayList<>();
        text.lines()
                .filter(line -> variables.keySet().stream().noneMatch(name -> sets(line, name)))
                .forEach(lines::add);
        variables.forEach((name, value) -> lines.add(name + "=" + value));
        return String.join("\n", lines) + "\n";
    }

    private static boolean sets(String line, String name) {
        return line.strip().startsWith(name + "=");
    }
}
