package ink.dong4j.card.server.cli;

import ink.dong4j.card.server.deploy.BridgeFigure;
import ink.dong4j.card.server.deploy.DeployCheck;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code card deploy check}: says whether the compose files may be run, and if not, why. */
@Command(
        name = "check",
        description =
                "Reads compose files and refuses images that cannot be trusted and secrets in clear; warns of"
                        + " the rest.",
        mixinStandardHelpOptions = true)
final class DeployFiles implements Callable<Integer> {
    private static final int METRICS_PORT = 9464;
    private static final String COMPOSE_FILE = "(docker-)?compose[^/]*\\.ya?ml";

    @Spec private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--file",
            paramLabel = "FILE",
            description =
                    "a compose file, may be given again; without it those of the folder deploy")
    private List<Path> files = new ArrayList<>();

    @Override
    public Integer call() throws Failure, IOException {
        DeployCheck.Result result =
                new DeployCheck(System.getenv()).of(files.isEmpty() ? usual() : files);
        PrintWriter err = spec.commandLine().getErr();
        result.findings().forEach(err::println);
        long warnings = result.findings().stream().filter(it -> !it.refused()).count();
        tellOfBridge(err);
        err.flush();
        if (result.refused()) {
            return 1;
        }
        spec.commandLine()
                .getOut()
                .println(
                        "All right: services %d, files %d, warnings %d."
                                .formatted(result.services(), result.files(), warnings));
        return 0;
    }

    private static void tellOfBridge(PrintWriter err) {
        OptionalLong logins = BridgeFigure.read(metricsPort());
        if (logins.orElse(0) > 0) {
            err.println(
                    "warning: the card that runs here saw %d logins come from its container's bridge: those"
                                    .formatted(logins.getAsLong())
                            + " visitors share one limit. Give its network enable_ipv6: true, and turn off"
                            + " Docker's userland-proxy.");
        }
    }

    private static int metricsPort() {
        String port = System.getenv().getOrDefault("CARD_METRICS_PORT", "");
        return port.matches("[1-9]\\d{0,4}") && Integer.parseInt(port) < 65_536
                ? Integer.parseInt(port)
                : METRICS_PORT;
    }

    private static List<Path> usual() throws Failure, IOException {
        Path home = Path.of(System.getProperty("card.home", ""));
        Path folder = Files.isDirectory(home.resolve("deploy")) ? home.resolve("deploy") : home;
        try (Stream<Path> entries = Files.list(folder.toAbsolutePath())) {
            List<Path> found =
                    entries.filter(it -> it.getFileName().toString().matches(COMPOSE_FILE))
                            .sorted()
                            .toList();
            if (found.isEmpty()) {
                throw new Failure(
                        folder.toAbsolutePath()
                                + ": holds no compose file; name one with --file FILE");
            }
            return found;
        }
    }
}
