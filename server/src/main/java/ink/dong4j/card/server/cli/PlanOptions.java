package ink.dong4j.card.server.cli;

import ink.dong4j.card.server.oneapi.plan.GatewayPlan;
import ink.dong4j.card.server.oneapi.plan.PlanLoader;
import ink.dong4j.card.server.oneapi.plan.PlanReading;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The option that says which file describes the gateway, and the variables that count more than it. */
@Command(
        footerHeading = "%nEnvironment, each over its key in the file:%n",
        footer = {
            "  CARD_GATEWAY_CONFIG    the file",
            "  ONE_API_ADDRESS        gateway.address: http://127.0.0.1:3000",
            "  SYNC_FREQUENCY         gateway.sync: 15, in seconds",
            "  RELAY_TIMEOUT          gateway.relay-timeout: 180, in seconds",
            "  ONE_API_SECRETS_DIR    files.secrets: ../secrets, your providers' keys",
            "  ONE_API_STATE_DIR      files.state: state, what was made for the gateway",
            "  ONE_API_DATA_DIR       files.gateway-data: data, where one-api is started",
            "  ONE_API_TOKENIZER_DIR  files.tokenizer: tokenizer, its TIKTOKEN_CACHE_DIR",
            "  ONE_API_KEY_FILE       card.token-file: state/card.key, the card's token",
            "  CARD_SUBNET            card.subnet: everywhere, where that token is good from",
            "Each default is given; relative ones begin at the file."
        })
final class PlanOptions {
    @Option(
            names = "--config",
            paramLabel = "FILE",
            defaultValue = "${env:CARD_GATEWAY_CONFIG}",
            converter = FileArgument.class,
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
