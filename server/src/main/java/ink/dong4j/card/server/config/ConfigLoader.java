package ink.dong4j.card.server.config;

import com.typesafe.config.Config;
import ink.dong4j.card.card.Card;
import ink.dong4j.card.reading.CardReader;
import ink.dong4j.card.reading.Problems;
import ink.dong4j.card.reading.Settings;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Reads the configuration: {@code --set} over the environment over the owner's file over {@code
 * reference.conf}, and nothing else. The environment is given, so that reading is the same in tests.
 */
public final class ConfigLoader {
    private final Path file;
    private final Path ownData;
    private final Map<String, String> environment;
    private final List<String> sets;

    /** With {@code data} beside the file for a data directory. */
    public ConfigLoader(Path file, Map<String, String> environment, List<String> sets) {
        this(file, file.resolveSibling("data"), environment, sets);
    }

    /**
     * @param file the owner's; problems name it as it is given here
     * @param ownData the data directory when no other is set
     * @param sets {@code path=value} each, the last of one path holds
     */
    public ConfigLoader(
            Path file, Path ownData, Map<String, String> environment, List<String> sets) {
        this.file = file;
        this.ownData = ownData;
        this.environment = Map.copyOf(environment);
        this.sets = List.copyOf(sets);
    }

    /** The card that keeps up with its files, beginning as it was read already. */
    public LiveCard live(Configuration.Ready ready, LongSupplier nanos) {
        return new LiveCard(
                new CardFiles(this, ready.documents()),
                ready.card(),
                ready.server().owner(),
                nanos);
    }

    /** The variables that are taken, and the keys that they are. */
    public static Map<String, String> variables() {
        return Layers.variables();
    }

    /** Whether a data directory is the one of the default. */
    public boolean isOwnData(Path directory) {
        return directory.equals(ownData);
    }

    Path file() {
        return file;
    }

    private Layers layers(Problems problems) {
        return new Layers(file, ownData, environment, sets, problems);
    }

    /**
     * What a health check needs, and no more: the card is not read and the rest is not judged. A file
     * that cannot be used is left out, so that a slip in it does not make a running card unwell.
     */
    public HealthConfig health() {
        Layers layers = layers(new Problems(""));
        return layers.merged()
                .flatMap(ConfigLoader::health)
                .or(() -> health(layers.withoutFile()))
                .or(() -> health(layers.defaults()))
                .orElseThrow();
    }

    /**
     * The owner's keys alone, whatever else is wrong with the file: a key that was taken out of it must
     * not stay one by another slip. Empty when they cannot be read.
     */
    Optional<OwnerConfig> owner() {
        return layers(new Problems("")).merged().flatMap(ConfigLoader::owner);
    }

    private static Optional<OwnerConfig> owner(Config config) {
        Problems problems = new Problems("");
        OwnerConfig read = ServerReader.owner(Settings.of(config, problems).section("server"));
        return problems.none() ? Optional.of(read) : Optional.empty();
    }

    private static Optional<HealthConfig> health(Config config) {
        Problems problems = new Problems("");
        HealthConfig read = ServerReader.health(Settings.of(config, problems).section("server"));
        return problems.none() ? Optional.of(read) : Optional.empty();
    }

    /** Reads the file, the pages and the secrets that it names. */
    public Configuration load() {
        Problems problems = new Problems(file.toString());
        Optional<Config> merged = layers(problems).merged();
        return merged.isPresent()
                ? load(Settings.of(merged.get(), problems), problems)
                : new Configuration.Faulty(problems.list());
    }

    private static Configuration load(Settings root, Problems problems) {
        ServerConfig server = ServerReader.read(root.section("server"));
        Settings section = root.section("card");
        Card card = CardReader.read(section);
        Optional<Path> documents = section.path("documents");
        root.finish();
        return problems.none()
                ? new Configuration.Ready(server, card, documents)
                : new Configuration.Faulty(problems.list());
    }
}
