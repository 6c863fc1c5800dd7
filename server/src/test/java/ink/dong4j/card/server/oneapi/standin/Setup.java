package ink.dong4j.card.server.oneapi.standin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/**
 * What a one-api reads from its environment at the start: PORT (here 0 for any free one),
 * INITIAL_ROOT_ACCESS_TOKEN, INITIAL_ROOT_TOKEN, MEMORY_CACHE_ENABLED, SYNC_FREQUENCY, RELAY_TIMEOUT,
 * GLOBAL_API_RATE_LIMIT, GLOBAL_WEB_RATE_LIMIT, SESSION_SECRET. Other names are not looked at.
 *
 * @param everywhere on all addresses, not on loopback alone
 */
public record Setup(Map<String, String> environment, boolean everywhere, InstantSource time) {
    public Setup {
        environment = Map.copyOf(environment);
    }

    /** On loopback and any free port, else with the defaults of one-api. */
    public static Setup plain() {
        return new Setup(Map.of("PORT", "0"), false, InstantSource.system());
    }

    public Setup with(String name, String value) {
        Map<String, String> more = new HashMap<>(environment);
        more.put(name, value);
        return new Setup(more, everywhere, time);
    }

    public Setup with(InstantSource other) {
        return new Setup(environment, everywhere, other);
    }

    /** For all addresses, from an environment and behind it the {@code .env} of a folder. */
    static Setup of(Map<String, String> environment, Path folder) {
        Map<String, String> all = new HashMap<>(dotEnv(folder.resolve(".env")));
        all.putAll(environment);
        return new Setup(all, true, InstantSource.system());
    }

    int port() {
        return number("PORT", 3000);
    }

    /** Root's, at the very first start only; empty for a random one. */
    String initialAccessToken() {
        return text("INITIAL_ROOT_ACCESS_TOKEN");
    }

    /** Root's relay token, at the very first start only; empty for none. */
    String initialToken() {
        return text("INITIAL_ROOT_TOKEN");
    }

    boolean memoryCache() {
        return text("MEMORY_CACHE_ENABLED").equalsIgnoreCase("true");
    }

    Duration sync() {
        return Duration.ofSeconds(number("SYNC_FREQUENCY", 600));
    }

    /** Of a whole call upstream; zero for none. */
    Duration relayTimeout() {
        return Duration.ofSeconds(number("RELAY_TIMEOUT", 0));
    }

    /** In 3 minutes from one address; 0 for no limit. */
    int apiLimit() {
        return number("GLOBAL_API_RATE_LIMIT", 240);
    }

    /** In 3 minutes from one address; 0 for no limit. */
    int webLimit() {
        return number("GLOBAL_WEB_RATE_LIMIT", 120);
    }

    boolean keepsSessions() {
        return !text("SESSION_SECRET").isEmpty();
    }

    String text(String name) {
        return environment.getOrDefault(name, "");
    }

    private int number(String name, int otherwise) {
        String value = text(name);
        return value.isEmpty() ? otherwise : Integer.parseInt(value);
    }

    private static Map<String, String> dotEnv(Path file) {
        Map<String, String> values = new HashMap<>();
        if (!Files.exists(file)) {
            return values;
        }
        try {
            for (String line : Files.readAllLines(file)) {
                String pair = line.strip().replaceFirst("^export\\s+", "");
                int equals = pair.indexOf('=');
                if (equals > 0 && !pair.startsWith("#")) {
                    String value = pair.substring(equals + 1).strip();
                    values.put(
                            pair.substring(0, equals).strip(),
                            value.replaceFirst("^([\"'])(.*)\\1$", "$2"));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return values;
    }
}
