package ink.dong4j.card.server.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program's entry: {@code card serve}, {@code preview}, {@code check} and so on. */
@Command(
        name = "card",
        description = "Serves a person's business card over SSH.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {
            Serve.class,
            ShowPreview.class,
            Check.class,
            Fingerprint.class,
            ShowQuestions.class,
            Health.class,
            OneApi.class,
            Deploy.class,
            Data.class
        })
public final class Main {
    private Main() {}

    /** Runs a command and ends the process: 0 done, 1 it failed and said why, 2 wrong usage. */
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Main())
                .setExecutionExceptionHandler(Failures::tell)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true);
    }
}
