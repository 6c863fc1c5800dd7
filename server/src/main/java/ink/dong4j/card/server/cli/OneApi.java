package ink.dong4j.card.server.cli;

import picocli.CommandLine.Command;

/** {@code card one-api}: sets up the gateway without its web pages. */
@Command(
        name = "one-api",
        description = "Sets up the one-api gateway from a file: no clicking.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        subcommands = {OneApiPrepare.class, OneApiBootstrap.class, OneApiStatus.class})
final class OneApi {}
