package ink.dong4j.card.server.cli;

import ink.dong4j.card.server.oneapi.Prepare;
import ink.dong4j.card.server.oneapi.management.SetupFailure;
import java.security.SecureRandom;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code card one-api prepare}: what the gateway needs before its first start. */
@Command(
        name = "prepare",
        description =
                "Makes the gateway's secrets once, its .env, and its tokenizer files, before it starts.",
        mixinStandardHelpOptions = true)
final class OneApiPrepare implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();
    @Mixin private PlanOptions options = new PlanOptions();

    @Override
    public Integer call() throws Failure, SetupFailure {
        new Prepare(options.loadWithoutKeys(), new SecureRandom(), spec.commandLine().getOut())
                .run();
        return 0;
    }
}
