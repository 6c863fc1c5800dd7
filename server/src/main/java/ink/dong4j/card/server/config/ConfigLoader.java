package ink.dong4j.card.server.config;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import ink.dong4j.card.card.Card;
import ink.dong4j.card.card.CardReader;
import ink.dong4j.card.card.Problems;
import ink.dong4j.card.card.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Reads the configuration: {@code --set} over the environment over the owner's file over {@code
 * reference.conf}, and nothing else. The environment is given, so that reading is the same in tests.
 */
public final class ConfigLoader {
    private final Path file;
    private final Map<String, String> environment;
    private final List<String> sets;

    /**
     * @param file the owner's; problems name it as it is given here
     * @param sets {@code path=value} each, the last of one path holds
     */
    public ConfigLoader(Path file, Map<String, String> environment, List<String> sets) {
        this.file = file;
        this.environment = Map.copyOf(environment);
        this.sets = List.copyOf(sets);
    }

    /** The card that keeps up with its files, beginning as it was read already. */
    public LiveCard live(Card card, LongSupplier nanos) {
        return new LiveCard(new CardFiles(this), card, nanos);
    }

    Path file() {
        return file;
    }

    Config merged(Problems problems) {
        return layers(problems).merged();
    }

    private Layers layers(Problems problems) {
        return new Layers(file, environment, sets, problems);
    }

    /**
     * What a health check needs, and no more: the card is not read and the rest is not judged. A file
     * that cannot be used is left out, so that a slip in it does not make a running card unwell.
     */
    public HealthConfig health() {
        return health(() -> merged(new Problems("")))
                .or(() -> health(() -> layers(new Problems("")).withoutFile()))
                .or(() -> health(Layers::reference))
                .orElseThrow();
    }

    private static Optional<HealthConfig> health(Supplier<Config> layers) {
        try {
            Problems problems = new Problems("");
            Settings server = Settings.of(layers.get(), problems).section("server");
            HealthConfig read = ServerReader.health(server);
            return problems.none() ? Optional.of(read) : Optional.empty();
        } catch (ConfigException _) {
            return Optional.empty();
        }
    }

    /** Reads the file, the pages and the secrets that it names. */
    public Configuration load() {
        Problems problems = new Problems(file.toString());
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            problems.add(file.toString(), "is not a file that can be read");
            return new Configuration.Faulty(problems.list());
        }
        Config merged;
        try {
            merged = merged(problems);
        } catch (ConfigException e) {
            problems.add(e);
            return new Configuration.Faulty(problems.list());
        }
        Settings root = Settings.of(merged, problems);
        ServerConfig server = ServerReader.read(root.section("server"));
        Card card = CardReader.read(root.section("card"));
        root.finish();
        return problems.none()
                ? new Configuration.Ready(server, card)
                : new Configuration.Faulty(problems.list());
    }
}
