package ink.dong4j.card.server.cli;

import picocli.CommandLine.Command;

/** {@code card deploy}: looks after the files that run the card on a server. */
@Command(
        name = "deploy",
        description = "Looks after the files that run the card on a server.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        subcommands = DeployFiles.class)
final class Deploy {}
