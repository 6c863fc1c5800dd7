package ink.dong4j.card.server.cli;

import ink.dong4j.card.card.Card;
import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.server.assistant.PromptCost;
import ink.dong4j.card.server.config.Configuration;
import java.io.PrintWriter;
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
        Configuration.Ready ready = options.load();
        Card card = ready.card();
        PrintWriter out = spec.commandLine().getOut();
        out.println(
                "All right: the card of %s, %d links, %d pages."
                        .formatted(card.name(), card.links().size(), card.documents().size()));
        int day = ready.server().limits().daily().tokens();
        PromptCost.of(card, ready.server().assistant())
                .map(cost -> line(cost, day))
                .forEach(out::println);
        return 0;
    }

    private static String line(PromptCost cost, int day) {
        String pages =
                cost.whole()
                        ? "%d tokens, all of them with each question"
                        : "%d tokens, too many: the best passages go with each question";
        return ("Pages in %s: " + pages + "; %d tokens a day are at least %d questions of %d.")
                .formatted(
                        cost.lang() == Lang.EN ? "English" : "Chinese",
                        cost.pages(),
                        day,
                        day / cost.question(),
                        cost.question());
    }
}
