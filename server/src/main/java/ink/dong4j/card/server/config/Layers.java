package ink.dong4j.card.server.config;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigParseOptions;
import com.typesafe.config.ConfigResolveOptions;
import com.typesafe.config.ConfigResolver;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueFactory;
import ink.dong4j.card.reading.Problems;
import ink.dong4j.card.server.hocon.HoconFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The sources of the configuration, one over the other. Each value keeps the name of its source. */
final class Layers {
    private static final String DATA_DIRECTORY = "server.data-dir";

    /** The variables that are keys, too. Others do not count. */
    private static final Map<String, String> VARIABLES =
            Map.of(
                    "CARD_SSH_PORT", "server.ssh.port",
                    "GITHUB_TOKEN_FILE", ServerReader.TOKEN_FILE,
                    "CARD_DATA_DIR", DATA_DIRECTORY,
                    "CARD_METRICS_ADDRESS", "server.metrics.address",
                    "CARD_METRICS_PORT", "server.metrics.port",
                    "ONE_API_BASE_URL", "server.assistant.gateway.base-url",
                    "ONE_API_KEY", ServerReader.KEY,
                    "ONE_API_KEY_FILE", ServerReader.KEY_FILE,
                    "ONE_API_MODEL", "server.assistant.gateway.model");

    private final Path file;
    private final Path ownData;
    private final Map<String, String> environment;
    private final List<String> sets;
    private final Problems problems;

    Layers(
            Path file,
            Path ownData,
            Map<String, String> environment,
            List<String> sets,
            Problems problems) {
        this.file = file;
        this.ownData = ownData;
        this.environment = environment;
        this.sets = sets;
        this.problems = problems;
    }

    /**
     * All layers as one, with its substitutions filled in from itself and the environment.
     *
     * @return empty when the file is not HOCON or a substitution has no value, which is a problem
     */
    Optional<Config> merged() {
        return HoconFile.read(file, problems)
                .flatMap(
                        owners ->
                                HoconFile.resolved(
                                        withOneKey(fromSets())
                                                .withFallback(
                                                        withOneKey(
                                                                HoconSources.environment(
                                                                        environment, VARIABLES)))
                                                .withFallback(owners)
                                                .withFallback(defaults()),
                                        substitutions(),
                                        problems));
    }

    /** All layers but the file. */
    Config withoutFile() {
        return fromSets()
                .withFallback(HoconSources.environment(environment, VARIABLES))
                .withFallback(defaults());
    }

    /** {@code reference.conf}, with a data directory that no current directory changes. */
    Config defaults() {
        return ConfigFactory.empty()
                .withValue(DATA_DIRECTORY, value(ownData.toString(), "default"))
                .withFallback(reference());
    }

    static Map<String, String> variables() {
        return VARIABLES;
    }

    /** {@code reference.conf} alone. */
    static Config reference() {
        return HoconSources.resource("reference.conf");
    }

    /** A key in one layer takes the place of a key's file in the layers below, and back. */
    private static Config withOneKey(Config layer) {
        boolean key = layer.hasPath(ServerReader.KEY);
        boolean keyFile = layer.hasPath(ServerReader.KEY_FILE);
        return key == keyFile
                ? layer
                : layer.withValue(
                        key ? ServerReader.KEY_FILE : ServerReader.KEY,
                        ConfigValueFactory.fromAnyRef(null));
    }

    private Config fromSets() {
        Config config = ConfigFactory.empty();
        for (String set : sets) {
            int equals = set.indexOf('=');
            String path = equals < 0 ? set : set.substring(0, equals).strip();
            String source = "--set " + path;
            try {
                if (equals < 0) {
                    problems.add(source, "has no value; it must be path=value");
                } else {
                    config = config.withValue(path, hocon(set.substring(equals + 1), source));
                }
            } catch (ConfigException.Parse _) {
                problems.add(source, "is not well-formed; a section is { key = value, … }");
            } catch (ConfigException.BadPath _) {
                problems.add(source, "is not a path such as server.ssh.port");
            }
        }
        return config;
    }

    /** A section, a list or a quoted text as HOCON reads it; anything else is text as it stands. */
    private static ConfigValue hocon(String text, String source) {
        String stripped = text.strip();
        return stripped.startsWith("{") || stripped.startsWith("[") || stripped.startsWith("\"")
                ? ConfigFactory.parseString(
                                "value = " + stripped,
                                ConfigParseOptions.defaults().setOriginDescription(source))
                        .getValue("value")
                : value(text, source);
    }

    private static ConfigValue value(String text, String source) {
        return ConfigValueFactory.fromAnyRef(text, source);
    }

    /** {@code ${NAME}} may name a variable of the given environment; the process's own is not asked. */
    private ConfigResolveOptions substitutions() {
        return ConfigResolveOptions.noSystem()
                .appendResolver(
                        new ConfigResolver() {
                            @Override
                            public @Nullable ConfigValue lookup(String path) {
                                String text = environment.get(path);
                                return text == null ? null : value(text, "environment " + path);
                            }

                            @Override
                            public ConfigResolver withFallback(ConfigResolver fallback) {
                                return this;
                            }
                        });
    }
}
