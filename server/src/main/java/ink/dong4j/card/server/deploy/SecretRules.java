package ink.dong4j.card.server.deploy;

import java.util.List;
import java.util.Locale;
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

    static final String ENVIRONMENT =
            "docker inspect shows it to anyone; put it into a file that is mounted as a secret, and name"
                    + " the file";
    private static final String BUILD =
            "docker history shows it to anyone who has the image; use a build secret";

    private SecretRules() {}

    static void check(Service service) {
        service.definition().get("environment").ifPresent(it -> check(service, it, ENVIRONMENT));
        service.definition().get("env_file").ifPresent(it -> EnvFiles.check(service, it));
        service.definition().at("build", "args").ifPresent(it -> check(service, it, BUILD));
    }

    private static void check(Service service, Field entries, String reason) {
        if (entries.isMapping()) {
            for (String name : entries.keys()) {
                entries.get(name)
                        .ifPresent(
                                value ->
                                        judge(
                                                service,
                                                name,
                                                value,
                                                value.isNothing() ? passed(name) : value.raw(),
                                                reason));
            }
            return;
        }
        for (Field entry : entries.items()) {
            String[] pair = entry.raw().split("=", 2);
            judge(service, pair[0], entry, pair.length > 1 ? pair[1] : passed(pair[0]), reason);
        }
    }

    /** A name without a value takes that of the shell that starts compose. */
    private static String passed(String name) {
        return "${" + name + "?}";
    }

    private static void judge(
            Service service, String name, Field where, String raw, String reason) {
        Interpolation value = Interpolation.of(raw, where.values());
        if (!isSecret(name, value.text())) {
            return;
        }
        if (value.variables().isEmpty()) {
            service.refuse(where, "%s holds a secret in clear: %s".formatted(name, reason));
        } else {
            service.warn(
                    where,
                    "%s gets a secret from %s: %s"
                            .formatted(name, String.join(" and ", value.variables()), reason));
        }
    }

    static boolean isSecret(String name, String value) {
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
