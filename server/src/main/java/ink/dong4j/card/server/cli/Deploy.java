package ink.dong4j.card.server.cli;

import ink.dong4j.card.server.deploy.DeployCheck;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code card deploy}: judges the compose project that runs the card on a server. */
@Command(
        name = "deploy",
        description = "Judges the compose project that runs the card on a server.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true)
final class Deploy {
    private static final String STANDARD_INPUT = "-";

    @Spec private CommandSpec spec = CommandSpec.create();

    @Command(
            name = "check",
            description = {
                "Refuses images that cannot be trusted and secrets in clear, and warns of the rest:",
                "docker compose config --format json | card deploy check -"
            },
            mixinStandardHelpOptions = true)
    int check(
            @Parameters(
                            paramLabel = "FILE",
                            description =
                                    "what docker compose config --format json printed; - reads the standard input")
                    String file)
            throws Failure, IOException {
        DeployCheck.Result result = judged(file);
        PrintWriter err = spec.commandLine().getErr();
        result.findings().forEach(err::println);
        err.flush();
        if (result.refused()) {
            return 1;
        }
        spec.commandLine()
                .getOut()
                .println(
                        "All right: services %d, warnings %d."
                                .formatted(result.services(), result.findings().size()));
        return 0;
    }

    private static DeployCheck.Result judged(String file) throws Failure, IOException {
        if (file.equals(STANDARD_INPUT)) {
            return DeployCheck.check("standard input", System.in);
        }
        Path path = Path.of(file);
        if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
            throw new Failure(file + ": is not a file that can be read");
        }
        try (InputStream input = Files.newInputStream(path)) {
            return DeployCheck.check(file, input);
        }
    }
}
