package ink.dong4j.card.server.deploy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Secrets that a service's environment gets from files. */
final class EnvFiles {
    private EnvFiles() {}

    /**
     * @param entries a path, a list of them, or of mappings with one
     */
    static void check(Service service, Field entries) {
        for (Field entry : entries.isMapping() ? List.of(entries) : entries.items()) {
            Field where = entry.isMapping() ? entry.get("path").orElse(entry) : entry;
            String name = where.text().text();
            if (!name.isBlank() && name.indexOf('\0') < 0) {
                judge(service, where, name);
            }
        }
    }

    /** A file that is not there is compose's to tell. */
    private static void judge(Service service, Field where, String name) {
        Path file = service.file().toAbsolutePath().resolveSibling(name);
        if (!Files.exists(file)) {
            return;
        }
        try {
            judge(service, where, name, ComposeFile.text(file));
        } catch (ComposeFile.Unreadable e) {
            service.warn(
                    where,
                    "its env_file %s was not searched for secrets: it %s"
                            .formatted(name, e.problem().what()));
        }
    }

    private static void judge(Service service, Field where, String file, String text) {
        Map<String, String> clear = DotEnv.over(text, Map.of());
        Map<String, String> outer = new HashMap<>(where.values());
        // Unlike in .env, what the file says goes before the same name outside.
        outer.keySet().removeAll(clear.keySet());
        Map<String, String> values = DotEnv.over(text, outer);
        for (String name : new TreeSet<>(clear.keySet())) {
            String value = values.getOrDefault(name, "");
            if (!SecretRules.isSecret(name, value)) {
                continue;
            }
            if (value.equals(clear.get(name)) && value.indexOf(Interpolation.LATER) < 0) {
                service.refuse(
                        where,
                        "%s in its env_file %s holds a secret in clear: %s"
                                .formatted(name, file, SecretRules.ENVIRONMENT));
            } else {
                service.warn(
                        where,
                        "%s in its env_file %s gets a secret from a variable: %s"
                                .formatted(name, file, SecretRules.ENVIRONMENT));
            }
        }
    }
}
