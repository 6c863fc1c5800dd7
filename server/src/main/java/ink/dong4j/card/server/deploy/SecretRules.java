package ink.dong4j.card.server.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** No secret stands in an environment: {@code docker inspect} shows it to anyone who may ask. */
final class SecretRules {
    private static final Pattern SECRET =
            Pattern.compile(
                    "(?:.*[_.-])?(?:[A-Z0-9]*(?:API|ACCESS|PRIVATE|SECRET|AUTH)KEY|KEYS?|[A-Z0-9]*(?<!TIK)TOKENS?"
                            + "|PASS|[A-Z0-9]*PASS(?:WORD|WD|PHRASE)S?|[A-Z0-9]*SECRETS?|CREDENTIALS?)(?:[_-]?\\d+)?");
    private static final Pattern HARMLESS =
            Pattern.compile("true|false|yes|no|on|off|none|(?:\\.{0,2}|~)/[^\\s,;]*|[A-Z]:\\\\.*");
    private static final Pattern AMOUNT = Pattern.compile("-?\\d{1,6}[a-z]{0,2}");

    private static final String ENVIRONMENT =
            "holds a secret in clear: docker inspect shows it to anyone; put it into a file that is"
                    + " mounted as a secret, and name the file";
    private static final String BUILD =
            "holds a secret in clear: docker history shows it to anyone who has the image; use a build"
                    + " secret";

    private SecretRules() {}

    static void check(Service service) {
        check(service, "environment", service.get("environment"), ENVIRONMENT);
        check(service, "build.args", service.get("build", "args"), BUILD);
        if (service.has("env_file")) {
            service.warn(
                    "env_file",
                    "it was not searched for secrets; leave --no-env-resolution out, so that compose reads"
                            + " it");
        }
    }

    private static void check(Service service, String key, JsonNode values, String reason) {
        for (Map.Entry<String, JsonNode> value : values.properties()) {
            if (isSecret(value.getKey(), value.getValue().asText(""))) {
                service.refuse(key + "." + value.getKey(), reason);
            }
        }
    }

    private static boolean isSecret(String name, String value) {
        return !value.isEmpty() && namesSecret(name) && !harmless(name, value);
    }

    private static boolean namesSecret(String name) {
        return SECRET.matcher(name.toUpperCase(Locale.ROOT)).matches();
    }

    /** A path, a switch; for all but passwords an amount, too. */
    private static boolean harmless(String name, String value) {
        boolean amount =
                AMOUNT.matcher(value).matches()
                        && List.of("TOKEN", "TOKENS", "KEYS").stream()
                                .anyMatch(name.toUpperCase(Locale.ROOT)::endsWith);
        return amount || HARMLESS.matcher(value).matches();
    }
}
