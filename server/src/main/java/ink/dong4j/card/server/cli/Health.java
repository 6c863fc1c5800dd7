package ink.dong4j.card.server.cli;

import ink.dong4j.card.server.config.HealthConfig;
import ink.dong4j.card.server.config.MetricsConfig;
import ink.dong4j.card.server.metrics.HealthUrl;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code card health}: asks the card that runs on this machine how it is. */
@Command(
        name = "health",
        description = "Asks the card that runs here, with the same configuration, how it is.",
        mixinStandardHelpOptions = true)
final class Health implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();
    @Mixin private ConfigOptions options = new ConfigOptions();

    @Override
    public Integer call() throws Failure {
        HealthQuestion question = question(options.health());
        switch (question.ask()) {
            case HealthQuestion.Reply.Healthy _ ->
                    spec.commandLine().getOut().println("The card is well.");
            case HealthQuestion.Reply.Ill(int status) ->
                    throw new Failure(
                            "The card is not well: %s answers with %d."
                                    .formatted(question.address(), status));
            case HealthQuestion.Reply.None _ ->
                    throw new Failure(
                            "The card is not well: nothing answers at %s."
                                    .formatted(question.address()));
        }
        return 0;
    }

    /** What a running card wrote goes before the configuration, which may have changed since. */
    private static HealthQuestion question(HealthConfig config) throws Failure {
        Optional<HealthUrl> running = HealthUrl.in(config.dataDirectory());
        if (running.isPresent()) {
            return new HealthQuestion(running.get().url());
        }
        MetricsConfig metrics = config.metrics();
        if (!metrics.enabled()) {
            throw new Failure("server.metrics.enabled is false, so there is nothing to ask.");
        }
        if (metrics.port() == 0) {
            throw new Failure("server.metrics.port is 0, so it is not known where to ask.");
        }
        return HealthQuestion.of(metrics.address(), metrics.port());
    }
}
