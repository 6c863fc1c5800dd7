package ink.dong4j.card.server.cli;

import ink.dong4j.card.server.oneapi.Status;
import ink.dong4j.card.server.oneapi.management.SetupFailure;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code card one-api status}: the channels, their last proofs, and what is left of the quota. */
@Command(
        name = "status",
        description = "Shows the gateway's channels, their last proofs and the quota that is left.",
        mixinStandardHelpOptions = true)
final class OneApiStatus implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();
    @Mixin private PlanOptions options = new PlanOptions();

    @Override
    public Integer call() throws Failure, SetupFailure {
        new Status(options.loadWithoutKeys(), PlanOptions.context(spec.commandLine().getOut()))
                .run();
        return 0;
    }
}
