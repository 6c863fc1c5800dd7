package ink.dong4j.card.server.cli;

import ink.dong4j.card.server.config.ConfigLoader;
import ink.dong4j.card.server.config.Configuration;
import ink.dong4j.card.server.config.HealthConfig;
import ink.dong4j.card.server.config.LiveCard;
import ink.dong4j.card.server.config.ServerConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The options that say where the configuration comes from, and the variables that count more than it. */
@Command(
        footerHeading = "%nEnvironment, each over its key in the file:%n",
        footer = {
            "  CARD_CONFIG           the file",
            "  CARD_DATA_DIR         server.data-dir; else data beside the file",
            "  CARD_SSH_PORT         server.ssh.port",
            "  CARD_METRICS_ADDRESS  server.metrics.address",
            "  CARD_METRICS_PORT     server.metrics.port",
            "  GITHUB_TOKEN_FILE     server.github.token-file",
            "  ONE_API_BASE_URL      server.assistant.gateway.base-url",
            "  ONE_API_KEY           server.assistant.gateway.key",
            "  ONE_API_KEY_FILE      server.assistant.gateway.key-file",
            "  ONE_API_MODEL         server.assistant.gateway.model"
        })
final class ConfigOptions {
    private static final String SAMPLE = "deploy/card/card.conf";

    @Option(
            names = "--config",
            paramLabel = "FILE",
            defaultValue = "${env:CARD_CONFIG}",
            converter = FileArgument.class,
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
    LiveCard live(Configuration.Ready ready) throws Failure {
        return loader().live(ready, System::nanoTime);
    }

    /** What a health check needs, whatever else is wrong with the configuration. */
    HealthConfig health() throws Failure {
        return loader().health();
    }

    /** Where the host key of a configuration is, or will be. */
    HostKeyPlace hostKeyPlace(ServerConfig server) throws Failure {
        Path data = server.dataDirectory();
        return new HostKeyPlace(data, loader().isOwnData(data), Path.of("data"));
    }

    private ConfigLoader loader() throws Failure {
        Path file = config == null ? sample(SAMPLE) : config;
        return isSample(file)
                ? new ConfigLoader(file, sample("data"), System.getenv(), sets)
                : new ConfigLoader(file, System.getenv(), sets);
    }

    /** The sample keeps its data in the project's own folder, whether it was named or not. */
    private static boolean isSample(Path file) throws Failure {
        if (System.getProperty("card.home") == null) {
            return false;
        }
        try {
            return Files.isSameFile(file, sample(SAMPLE));
        } catch (IOException _) {
            return false; // A file that is not there is told when it is read.
        }
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
