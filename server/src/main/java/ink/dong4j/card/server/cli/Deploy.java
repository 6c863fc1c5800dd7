package ink.dong4j.card.server.cli;

import picocli.CommandLine.Command;

/** {@code card deploy}: judges the compose project that runs the card on a server. */
@Command(
        name = "deploy",
        description = "Judges the compose project that runs the card on a server.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        subcommands = DeployFiles.class)
final class Deploy {}
