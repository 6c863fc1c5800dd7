package ink.dong4j.card.server.cli;

import ink.dong4j.card.server.config.ServerConfig;
import ink.dong4j.card.server.store.KeptQuestion;
import ink.dong4j.card.server.store.Store;
import java.io.PrintWriter;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code card questions}: what visitors asked and no page answers. */
@Command(
        name = "questions",
        description = {
            "Prints the questions that no page of the card answers, those asked most often first:",
            "how often each was asked, when last, and its words. The server may run."
        },
        mixinStandardHelpOptions = true)
final class ShowQuestions implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();
    @Mixin private ConfigOptions options = new ConfigOptions();

    @Option(names = "--clear", description = "Forgets all of them instead.")
    private boolean clear;

    @Override
    public Integer call() throws Failure, InterruptedException {
        ServerConfig config = options.load().server();
        PrintWriter out = spec.commandLine().getOut();
        if (!Store.isIn(config.dataDirectory())) {
            out.println("No question was kept.");
            return 0;
        }
        try (Store store = new Store(config.dataDirectory(), System::nanoTime)) {
            if (clear) {
                out.println("Forgotten: %d.".formatted(store.questions().clear()));
            } else {
                print(out, store.questions().all(), config.timeZone());
            }
        }
        return 0;
    }

    private static void print(PrintWriter out, List<KeptQuestion> questions, ZoneId zone) {
        if (questions.isEmpty()) {
            out.println("No question was kept.");
        }
        DateTimeFormatter time = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(zone);
        for (KeptQuestion question : questions) {
            out.println(
                    "%5d  %s  %s"
                            .formatted(
                                    question.times(),
                                    time.format(question.lastAsked()),
                                    question.words()));
        }
    }
}
