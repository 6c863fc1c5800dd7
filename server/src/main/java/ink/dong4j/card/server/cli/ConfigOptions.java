package ink.dong4j.card.server.cli;

import ink.dong4j.card.card.Card;
import ink.dong4j.card.server.config.ConfigLoader;
import ink.dong4j.card.server.config.Configuration;
import ink.dong4j.card.server.config.HealthConfig;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say where the configuration comes from. */
final class ConfigOptions {
    @Option(
            names = "--config",
            paramLabel = "FILE",
            defaultValue = "${env:CARD_CONFIG}",
            description = "the card and its settings; else what CARD_CONFIG names, or the sample")
    private @Nullable Path config;

    @Option(
            names = "--set",
            paramLabel = "PATH=VALUE",
            description = "a setting that overrides the file, such as server.ssh.port=2022")
    private List<String> sets = List.of();

    /**
     * Reads it.
     *
     * @throws Failure with every problem as {@code file:line: …} when something is wrong
     */
    Configuration.Ready load() throws Failure {
        return switch (loader().load()) {
            case Configuration.Ready ready -> ready;
            case Configuration.Faulty faulty -> throw new Failure(faulty.problems());
        };
    }

    /**
     * The card that keeps up with its files.
     *
     * @param ready as it was read
     */
    Supplier<Card> live(Configuration.Ready ready) throws Failure {
        return loader().live(ready.card(), System::nanoTime);
    }

    /** What a health check needs, whatever else is wrong with the configuration. */
    HealthConfig health() throws Failure {
        return loader().health();
    }

    private ConfigLoader loader() throws Failure {
        Path file = config == null ? sample("deploy/card/card.conf") : config;
        return new ConfigLoader(file, System.getenv(), sets);
    }

    /** The samples lie beside the launcher, which says where it is. */
    static Path sample(String name) throws Failure {
        String home = System.getProperty("card.home");
        if (home == null) {
            throw new Failure("No file is named: use --config FILE.");
        }
        Path here = Path.of("").toAbsolutePath();
        Path sample = Path.of(home).resolve(name);
        return sample.startsWith(here) ? here.relativize(sample) : sample;
    }
}
