package ink.dong4j.card.server.cli;

import ink.dong4j.card.server.oneapi.plan.GatewayPlan;
import ink.dong4j.card.server.oneapi.plan.PlanLoader;
import ink.dong4j.card.server.oneapi.plan.PlanReading;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that says which file describes the gateway. */
final class PlanOptions {
    @Option(
            names = "--config",
            paramLabel = "FILE",
            defaultValue = "${env:CARD_GATEWAY_CONFIG}",
            description =
                    "what the gateway shall be; else what CARD_GATEWAY_CONFIG names, or the sample")
    private @Nullable Path config;

    /**
     * Reads it, with the keys of its channels.
     *
     * @throws Failure with every problem as {@code file:line: …} when something is wrong
     */
    GatewayPlan load() throws Failure {
        return ready(loader().load());
    }

    /** Reads it; keys of providers may be missing. */
    GatewayPlan loadWithoutKeys() throws Failure {
        return ready(loader().loadWithoutKeys());
    }

    private PlanLoader loader() throws Failure {
        Path file = config == null ? ConfigOptions.sample("deploy/one-api/gateway.conf") : config;
        return new PlanLoader(file, System.getenv());
    }

    private static GatewayPlan ready(PlanReading reading) throws Failure {
        return switch (reading) {
            case PlanReading.Ready(GatewayPlan plan) -> plan;
            case PlanReading.Faulty faulty -> throw new Failure(faulty.problems());
        };
    }
}
