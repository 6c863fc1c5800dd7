package ink.dong4j.card.server.oneapi.plan;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigResolveOptions;
import ink.dong4j.card.reading.Problems;
import ink.dong4j.card.reading.Settings;
import ink.dong4j.card.server.config.HoconSources;
import ink.dong4j.card.server.hocon.HoconFile;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the gateway's file: the environment over the file over {@code one-api/reference.conf}. The
 * environment is given, so that reading is the same in tests.
 */
public final class PlanLoader {
    /** The variables that are keys, too: what a compose file knows better than the owner's file. */
    private static final Map<String, String> VARIABLES =
            Map.of(
                    "ONE_API_ADDRESS", "gateway.address",
                    "SYNC_FREQUENCY", "gateway.sync",
                    "RELAY_TIMEOUT", "gateway.relay-timeout",
                    "CARD_SUBNET", "card.subnet",
                    "ONE_API_KEY_FILE", "card.token-file",
                    "ONE_API_SECRETS_DIR", "files.secrets",
                    "ONE_API_STATE_DIR", "files.state",
                    "ONE_API_DATA_DIR", "files.gateway-data",
                    "ONE_API_TOKENIZER_DIR", "files.tokenizer");

    /** The gateway's own variables have no unit. */
    private static final List<String> SECONDS = List.of("SYNC_FREQUENCY", "RELAY_TIMEOUT");

    private final Path file;
    private final Map<String, String> environment;

    /**
     * @param file the owner's; problems name it as it is given here
     */
    public PlanLoader(Path file, Map<String, String> environment) {
        this.file = file;
        this.environment = Map.copyOf(environment);
    }

    /** The variables that it takes, and the keys that they are. */
    public static Map<String, String> variables() {
        return VARIABLES;
    }

    /** Reads the file and the secrets that its channels name. */
    public PlanReading load() {
        return load(true);
    }

    /** Reads the file alone: keys of providers may be missing. */
    public PlanReading loadWithoutKeys() {
        return load(false);
    }

    private PlanReading load(boolean withKeys) {
        Problems problems = new Problems(file.toString());
        Optional<Config> merged =
                HoconFile.read(file, problems)
                        .flatMap(
                                owners ->
                                        HoconFile.resolved(
                                                fromEnvironment()
                                                        .withFallback(owners)
                                                        .withFallback(
                                                                HoconSources.resource(
                                                                        "one-api/reference.conf")),
                                                ConfigResolveOptions.noSystem(),
                                                problems));
        if (merged.isEmpty()) {
            return new PlanReading.Faulty(problems.list());
        }
        Settings root = Settings.of(merged.get(), problems);
        GatewayPlan plan = new PlanReader(root, file, withKeys).read();
        root.finish();
        return problems.none()
                ? new PlanReading.Ready(plan)
                : new PlanReading.Faulty(problems.list());
    }

    private Config fromEnvironment() {
        Map<String, String> variables = new HashMap<>(environment);
        for (String name : SECONDS) {
            variables.computeIfPresent(
                    name, (_, text) -> text.matches("\\d+") ? text + " seconds" : text);
        }
        return HoconSources.environment(variables, VARIABLES);
    }
}
