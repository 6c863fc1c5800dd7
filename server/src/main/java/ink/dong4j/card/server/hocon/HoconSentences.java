package ink.dong4j.card.server.hocon;

import com.typesafe.config.ConfigException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sentences for what the library refuses and our own look at the file does not find. The library's words
 * are never shown: some advise what this program cannot do, such as to rename the file.
 */
final class HoconSentences {
    private static final Pattern REFERENCE = Pattern.compile("\\$\\{\\??[^}]*}");
    private static final String NOT_READABLE =
            "cannot be read from here on: name = value, name { … } or name = [ … ] is expected, and"
                    + " a text with other signs than letters, digits and hyphens stands in \"…\"";

    private HoconSentences() {}

    static String of(ConfigException refused) {
        String message = String.valueOf(refused.getMessage());
        Matcher reference = REFERENCE.matcher(message);
        String name = reference.find() ? reference.group() : "${…}";
        if (message.toLowerCase(Locale.ROOT).contains("cycle of substitutions")) {
            return name + " leads back to itself";
        }
        if (message.contains("include statements nested")) {
            return "is included by a file that it includes itself";
        }
        return switch (refused) {
            case ConfigException.UnresolvedSubstitution _ ->
                    "%s has no value, neither in the file nor in the environment; ${?NAME} may have none"
                            .formatted(name);
            case ConfigException.IO _ -> "includes a file that is not there or cannot be read";
            case ConfigException.BadPath _ when !message.contains("Token not allowed") ->
                    "has a name with a dot at its begin or end, or two together; a dot parts a"
                            + " section from the name in it, and a name that holds one stands in \"…\"";
            case ConfigException.WrongType _ ->
                    "joins a section or a list with something else; a text stands in \"…\", and the"
                            + " next name in a line of its own";
            default ->
                    message.contains("+=")
                            ? "has += in a list, which cannot be; name the list by = and ${…}"
                            : NOT_READABLE;
        };
    }
}
