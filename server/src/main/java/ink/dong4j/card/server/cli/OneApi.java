package ink.dong4j.card.server.cli;

import ink.dong4j.card.server.oneapi.Bootstrap;
import ink.dong4j.card.server.oneapi.Prepare;
import ink.dong4j.card.server.oneapi.Status;
import ink.dong4j.card.server.oneapi.management.SetupContext;
import ink.dong4j.card.server.oneapi.management.SetupFailure;
import ink.dong4j.card.server.oneapi.plan.GatewayPlan;
import ink.dong4j.card.server.oneapi.proof.ProofDemand;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code card one-api}: sets up the gateway without its web pages. */
@Command(
        name = "one-api",
        description = "Sets up the one-api gateway from a file: no clicking.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true)
final class OneApi {
    @Spec private CommandSpec spec = CommandSpec.create();

    @Command(
            name = "prepare",
            description =
                    "Makes the gateway's secrets once, its .env, and its tokenizer files, before it starts.",
            mixinStandardHelpOptions = true)
    int prepare(@Mixin PlanOptions options) throws Failure, SetupFailure {
        new Prepare(options.loadWithoutKeys(), context()).run();
        return 0;
    }

    @Command(
            name = "bootstrap",
            description =
                    "Makes the gateway what the file says, hands the card its token, and tries each channel.",
            mixinStandardHelpOptions = true)
    int bootstrap(
            @Mixin PlanOptions options,
            @Option(names = "--dry-run", description = "tell what would change, and change nothing")
                    boolean trial,
            @Option(
                            names = "--proof",
                            paramLabel = "require|warn|skip",
                            defaultValue = "require",
                            description =
                                    "require (default): fail when no channel answers; warn: only say so; skip: try none")
                    ProofDemand proof)
            throws Failure, SetupFailure {
        GatewayPlan plan = options.load();
        return new Bootstrap(plan, context(), trial, proof).run() ? 0 : 1;
    }

    @Command(
            name = "status",
            description =
                    "Shows the gateway's channels, their last proofs and the quota that is left.",
            mixinStandardHelpOptions = true)
    int status(@Mixin PlanOptions options) throws Failure, SetupFailure {
        new Status(options.loadWithoutKeys(), context()).run();
        return 0;
    }

    private SetupContext context() {
        return new SetupContext(
                new SecureRandom(),
                Clock.system(ZoneId.systemDefault()),
                Thread::sleep,
                spec.commandLine().getOut());
    }
}
