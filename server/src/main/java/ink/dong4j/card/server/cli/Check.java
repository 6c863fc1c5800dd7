package ink.dong4j.card.server.cli;

import ink.dong4j.card.card.Card;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code card check}: says whether the configuration is right, and if not, where it is wrong. */
@Command(
        name = "check",
        description = "Reads the configuration and reports every mistake with its file and line.",
        mixinStandardHelpOptions = true)
final class Check implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();
    @Mixin private ConfigOptions options = new ConfigOptions();

    @Override
    public Integer call() throws Failure {
        Card card = options.load().card();
        spec.commandLine()
                .getOut()
                .println(
                        "All right: the card of %s, %d links, %d pages."
                                .formatted(
                                        card.name(), card.links().size(), card.documents().size()));
        return 0;
    }
}
