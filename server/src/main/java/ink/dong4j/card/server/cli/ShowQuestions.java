package ink.dong4j.card.server.cli;

import ink.dong4j.card.server.assistant.pages.Trial;
import ink.dong4j.card.server.assistant.pages.Trial.Result;
import ink.dong4j.card.server.config.Configuration;
import ink.dong4j.card.server.config.ServerConfig;
import ink.dong4j.card.server.store.KeptQuestion;
import ink.dong4j.card.server.store.Store;
import ink.dong4j.card.text.Safe;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
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
            "how often each was asked, when last, and its words. The server may run.",
            "With --try, prints what the pages answer to a list of questions instead."
        },
        mixinStandardHelpOptions = true)
final class ShowQuestions implements Callable<Integer> {
    private static final int LONGEST_COLUMNS = 200;

    @Spec private CommandSpec spec = CommandSpec.create();
    @Mixin private ConfigOptions options = new ConfigOptions();

    @Option(names = "--clear", description = "Forgets all of them instead.")
    private boolean clear;

    @Option(
            names = "--try",
            paramLabel = "FILE",
            description = {
                "Questions to try without a model, one a line: the page that answers it, a tab, the",
                "question; - for the page where none answers."
            })
    private Optional<Path> questions = Optional.empty();

    @Override
    public Integer call() throws Failure, InterruptedException {
        if (questions.isPresent()) {
            return tried(questions.get());
        }
        ServerConfig config = options.load().server();
        PrintWriter out = spec.commandLine().getOut();
        if (!Store.isThere(config.store(), config.dataDirectory())) {
            out.println("No question was kept.");
            return 0;
        }
        try (Store store = new Store(config.store(), config.dataDirectory(), System::nanoTime)) {
            if (clear) {
                out.println("Forgotten: %d.".formatted(store.questions().clear()));
            } else {
                print(out, store.questions().all(), config.timeZone());
            }
        }
        return 0;
    }

    private int tried(Path file) throws Failure {
        Configuration.Ready ready = options.load();
        PrintWriter out = spec.commandLine().getOut();
        Trial trial = new Trial(ready.card(), ready.server().assistant().pages());
        for (String line : lines(file)) {
            trial.ask(line).ifPresent(answered -> out.println(row(answered)));
        }
        int right = trial.count(Result.PLAIN) + trial.count(Result.CLOSEST);
        int answerable = right + trial.count(Result.WRONG) + trial.count(Result.NOTHING);
        int said = trial.count(Result.FALSE_PLAIN) + trial.count(Result.FALSE_CLOSEST);
        out.println(
                "Of %d that a page answers: %d right (%d plainly, %d as closest), %d wrong, %d nothing."
                        .formatted(
                                answerable,
                                right,
                                trial.count(Result.PLAIN),
                                trial.count(Result.CLOSEST),
                                trial.count(Result.WRONG),
                                trial.count(Result.NOTHING)));
        out.println(
                "Of %d that none answers: %d false (%d plainly, %d as closest)."
                        .formatted(
                                said + trial.count(Result.RIGHTLY_NOTHING),
                                said,
                                trial.count(Result.FALSE_PLAIN),
                                trial.count(Result.FALSE_CLOSEST)));
        return 0;
    }

    private static List<String> lines(Path file) throws Failure {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new Failure("%s: cannot be read as UTF-8 text".formatted(file));
        }
    }

    private static String row(Trial.Answered answered) {
        String result =
                switch (answered.result()) {
                    case PLAIN -> "right";
                    case CLOSEST -> "right, as closest";
                    case WRONG -> "wrong";
                    case NOTHING -> "nothing";
                    case RIGHTLY_NOTHING -> "right, nothing";
                    case FALSE_CLOSEST -> "false, as closest";
                    case FALSE_PLAIN -> "false";
                };
        return "%-17s  %s  %s  %s"
                .formatted(
                        result,
                        answered.page(),
                        Safe.line(answered.question(), LONGEST_COLUMNS),
                        answered.quoted());
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
