package ink.dong4j.card.i18n;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A language of the interface and of the pages. */
public enum Lang {
    EN,
    ZH;

    private static final Pattern NAMES_A_LANGUAGE = Pattern.compile("[a-z]{2,3}([-_.@].*)?");

    /**
     * The language for a visitor: chosen by the user name ({@code zh}, {@code en}, {@code plain-zh}),
     * else by the locale in the environment that the client sent, else English.
     */
    public static Lang of(String userName, Map<String, String> env) {
        return chosen(userName, env).orElse(EN);
    }

    /** The same; empty where neither names a language. */
    public static Optional<Lang> chosen(String userName, Map<String, String> env) {
        requireNonNull(userName, "userName is null");
        return switch (userName) {
            case "zh", "plain-zh" -> Optional.of(ZH);
            case "en" -> Optional.of(EN);
            default ->
                    Optional.of(locale(env))
                            .filter(locale -> NAMES_A_LANGUAGE.matcher(locale).matches())
                            .map(Lang::of);
        };
    }

    /** The other language. */
    public Lang other() {
        return switch (this) {
            case EN -> ZH;
            case ZH -> EN;
        };
    }

    private static Lang of(String locale) {
        return locale.startsWith("zh") ? ZH : EN;
    }

    private static String locale(Map<String, String> env) {
        for (String name : new String[] {"LC_ALL", "LC_MESSAGES"}) {
            String value = env.getOrDefault(name, "");
            if (!value.isEmpty()) {
                return value;
            }
        }
        // Some systems send LC_CTYPE=UTF-8, which tells a character set and no language.
        String characters = env.getOrDefault("LC_CTYPE", "");
        return NAMES_A_LANGUAGE.matcher(characters).matches()
                ? characters
                : env.getOrDefault("LANG", "");
    }
}
