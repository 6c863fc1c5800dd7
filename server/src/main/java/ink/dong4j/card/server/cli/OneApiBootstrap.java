package ink.dong4j.card.server.cli;

import ink.dong4j.card.server.oneapi.Bootstrap;
import ink.dong4j.card.server.oneapi.management.SetupFailure;
import ink.dong4j.card.server.oneapi.proof.ProofDemand;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code card one-api bootstrap}: makes the gateway what the file says, and proves it. */
@Command(
        name = "bootstrap",
        description =
                "Makes the gateway what the file says, hands the card its token, and tries each channel.",
        mixinStandardHelpOptions = true)
final class OneApiBootstrap implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();
    @Mixin private PlanOptions options = new PlanOptions();

    @Option(names = "--dry-run", description = "tell what would change, and change nothing")
    private boolean trial;

    @Option(
            names = "--proof",
            paramLabel = "require|warn|skip",
            converter = Demand.class,
            description =
                    "require (default): fail when no channel answers; warn: only say so; skip: try none")
    private ProofDemand proof = ProofDemand.REQUIRE;

    @Override
    public Integer call() throws Failure, SetupFailure {
        boolean done =
                new Bootstrap(
                                options.load(),
                                PlanOptions.context(spec.commandLine().getOut()),
                                trial,
                                proof)
                        .run();
        return done ? 0 : 1;
    }

    /** Takes the words in small letters. */
    static final class Demand implements ITypeConverter<ProofDemand> {
        @Override
        public ProofDemand convert(String value) {
            for (ProofDemand demand : ProofDemand.values()) {
                if (demand.name().toLowerCase(Locale.ROOT).equals(value)) {
                    return demand;
                }
            }
            throw new TypeConversionException(
                    "'%s' must be require, warn or skip".formatted(value));
        }
    }
}
