package ink.dong4j.card.server.config.delivery;

import ink.dong4j.card.reading.Settings;
import ink.dong4j.card.server.config.access.Secret;
import ink.dong4j.card.server.config.access.SecretReader;
import ink.dong4j.card.server.config.delivery.ChannelConfig.Smtp.Login;
import ink.dong4j.card.server.config.delivery.ChannelConfig.Smtp.Security;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads one entry of {@code server.delivery.channels}. No problem that it notes shows a secret. */
record ChannelReader(Settings channel) {
    static final int LONGEST_URL = 2_000;

    private static final int LONGEST_NAME = 200;
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.:-]{1,253}");

    private enum Kind {
        WEBHOOK,
        SMTP,
        PUSH
    }

    /** Empty where it is not even told of which kind it is, or a part of it is missing. */
    @SuppressWarnings("OptionalMapToOptional") // A known kind, or none with a problem told.
    Optional<ChannelConfig> read() {
        Optional<Kind> kind =
                channel.value(
                        "kind",
                        "webhook, smtp or push",
                        text -> word(Kind.class, text).map(Optional::of),
                        Optional.<Kind>empty());
        return kind.flatMap(this::read);
    }

    private Optional<ChannelConfig> read(Kind kind) {
        String name = name(kind);
        return switch (kind) {
            case WEBHOOK -> webhook(name);
            case SMTP -> Optional.of(smtp(name));
            case PUSH -> new PushReader(channel).read(name);
        };
    }

    private String name(Kind kind) {
        String usual = kind.name().toLowerCase(Locale.ROOT);
        return optional(
                "name", "a word of lower-case letters, digits and dashes", matching(NAME), usual);
    }

    private Optional<ChannelConfig> webhook(String name) {
        boolean allowPrivate = allowPrivate(channel);
        String text = channel.text("url", LONGEST_URL);
        Optional<URI> url =
                text.isEmpty() ? Optional.empty() : address(channel, text, allowPrivate);
        SecretReader reader = new SecretReader(channel, "secret", "secret-file");
        Optional<Secret> secret = reader.read();
        if (!reader.isSet()) {
            channel.problem(
                    "secret-file",
                    "is missing: a webhook is signed; name a file with a long random text, or set"
                            + " secret");
        }
        if (secret.isPresent() && !isKey(secret.get().reveal())) {
            channel.problem(reader.setBy(), "begins with whsec_, but what follows is no Base64");
            return Optional.empty();
        }
        return url.flatMap(
                to -> secret.map(key -> new ChannelConfig.Webhook(name, to, key, allowPrivate)));
    }

    private static boolean isKey(String secret) {
        String prefix = "whsec_";
        if (!secret.startsWith(prefix)) {
            return true;
        }
        try {
            return Base64.getDecoder().decode(secret.substring(prefix.length())).length > 0;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    static boolean allowPrivate(Settings channel) {
        return channel.has("allow-private") && channel.flag("allow-private");
    }

    /**
     * An address to send to; notes what is wrong with it without showing it, as it may hold a secret. What
     * a placeholder is filled with makes no host.
     */
    static Optional<URI> address(Settings channel, String text, boolean allowPrivate) {
        Optional<URI> url = parsed(text).filter(ChannelReader::isWeb);
        if (url.isEmpty()) {
            channel.problem(
                    "url",
                    "must be an address such as https://hooks.example.org/card, without user and"
                            + " fragment");
            return Optional.empty();
        }
        if (!"https".equals(url.get().getScheme()) && !allowPrivate) {
            channel.problem(
                    "url",
                    "must begin with https://; plain http is for an address inside your own network,"
                            + " where allow-private is true");
        }
        return url;
    }

    private static Optional<URI> parsed(String text) {
        try {
            return Optional.of(new URI(text));
        } catch (URISyntaxException _) {
            return Optional.empty();
        }
    }

    private static boolean isWeb(URI url) {
        boolean web = "https".equals(url.getScheme()) || "http".equals(url.getScheme());
        return web
                && url.getHost() != null
                && url.getRawUserInfo() == null
                && url.getRawFragment() == null;
    }

    private ChannelConfig smtp(String name) {
        Security security =
                channel.value(
                        "security",
                        "tls, starttls or none",
                        text -> word(Security.class, text),
                        Security.TLS);
        return new ChannelConfig.Smtp(
                name,
                channel.value("host", "the name of a mail server", matching(HOST), ""),
                channel.has("port") ? channel.number("port", 1, 65_535) : usualPort(security),
                security,
                login(security),
                channel.value(
                        "from", "a mail address such as card@example.org", ChannelReader::mail, ""),
                channel.value(
                        "to", "a mail address such as me@example.org", ChannelReader::mail, ""));
    }

    private static int usualPort(Security security) {
        return switch (security) {
            case TLS -> 465;
            case STARTTLS -> 587;
            case NONE -> 25;
        };
    }

    private Optional<Login> login(Security security) {
        Optional<String> user = channel.optionalText("user", LONGEST_NAME);
        SecretReader reader = new SecretReader(channel, "password", "password-file");
        Optional<Secret> password = reader.read();
        if (user.isPresent() && !reader.isSet()) {
            channel.problem("user", "is set but no password is: set password-file, or password");
        }
        if (reader.isSet() && user.isEmpty()) {
            channel.problem(reader.setBy(), "is set but no user is");
        }
        if (user.isPresent() && security == Security.NONE) {
            channel.problem(
                    "security",
                    "must be tls or starttls where there is a user, or all can read the password");
        }
        return user.flatMap(who -> password.map(secret -> new Login(who, secret)));
    }

    private <T> T optional(
            String key, String right, Function<String, Optional<T>> reading, T usual) {
        return channel.has(key) ? channel.value(key, right, reading, usual) : usual;
    }

    private static Optional<String> mail(String text) {
        return Optional.of(text).filter(MailAddress::is);
    }

    private static Function<String, Optional<String>> matching(Pattern pattern) {
        return text -> Optional.of(text).filter(given -> pattern.matcher(given).matches());
    }

    static <E extends Enum<E>> Optional<E> word(Class<E> words, String text) {
        return Arrays.stream(words.getEnumConstants())
                .filter(word -> word.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst();
    }
}
