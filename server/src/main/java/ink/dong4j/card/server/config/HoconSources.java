package ink.dong4j.card.server.config;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigParseOptions;
import com.typesafe.config.ConfigValueFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Where HOCON comes from but for the owner's file. Each value keeps the name of its source. */
public final class HoconSources {
    private HoconSources() {}

    /** A file that comes with the program, by its path from the root of the class path. */
    public static Config resource(String path) {
        try (InputStream in = HoconSources.class.getResourceAsStream("/" + path)) {
            if (in == null) {
                throw new IllegalStateException(path + " is not on the class path");
            }
            return ConfigFactory.parseReader(
                    new InputStreamReader(in, StandardCharsets.UTF_8),
                    ConfigParseOptions.defaults().setOriginDescription(path));
        } catch (IOException e) {
            throw new UncheckedIOException(path + " cannot be read", e);
        }
    }

    /**
     * The variables that are keys, too. An empty one counts as not set, as compose files make it of one
     * that is not set.
     *
     * @param keys by the names of their variables
     */
    public static Config environment(Map<String, String> environment, Map<String, String> keys) {
        Config config = ConfigFactory.empty();
        for (Map.Entry<String, String> key : keys.entrySet()) {
            String value = environment.getOrDefault(key.getKey(), "");
            if (!value.isBlank()) {
                config =
                        config.withValue(
                                key.getValue(),
                                ConfigValueFactory.fromAnyRef(
                                        value, "environment " + key.getKey()));
            }
        }
        return config;
    }
}
