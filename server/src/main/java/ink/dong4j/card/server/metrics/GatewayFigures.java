package ink.dong4j.card.server.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;

/** What is counted of one model of the gateway. Thread-safe. */
public final class GatewayFigures {
    private static final Duration[] FIRST_TOKEN = {
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofSeconds(2),
        Duration.ofSeconds(4),
        Duration.ofSeconds(8),
        Duration.ofSeconds(16),
        Duration.ofSeconds(30)
    };

    /** Where a number of tokens comes from. */
    private enum Source {
        REPORTED,
        ESTIMATED
    }

    private record Tokens(Counter prompt, Counter completion) {}

    private final Each<GatewayOutcome, Counter> outcomes;
    private final Each<Source, Tokens> tokens;
    private final Timer firstToken;

    GatewayFigures(MeterRegistry registry, String model) {
        outcomes = Each.of(GatewayOutcome.values(), outcome -> outcomes(registry, model, outcome));
        tokens =
                Each.of(
                        Source.values(),
                        source ->
                                new Tokens(
                                        tokens(registry, model, source, "prompt"),
                                        tokens(registry, model, source, "completion")));
        firstToken =
                Timer.builder("card_first_token")
                        .description(
                                "From the sending of a request to the first piece of its answer.")
                        .tag("model", model)
                        .serviceLevelObjectives(FIRST_TOKEN)
                        .register(registry);
    }

    /** A request ended. */
    public void ended(GatewayOutcome outcome) {
        outcomes.get(outcome).increment();
    }

    /** The first piece of an answer came. */
    public void firstToken(Duration sinceSent) {
        firstToken.record(sinceSent);
    }

    /** Tokens as the gateway counted them. */
    public void reported(int prompt, int completion) {
        count(Source.REPORTED, prompt, completion);
    }

    /** Tokens as we guess them, when the gateway told none. */
    public void estimated(int prompt, int completion) {
        count(Source.ESTIMATED, prompt, completion);
    }

    private void count(Source source, int prompt, int completion) {
        Tokens counters = tokens.get(source);
        counters.prompt().increment(prompt);
        counters.completion().increment(completion);
    }

    private static Counter outcomes(MeterRegistry registry, String model, GatewayOutcome outcome) {
        return Counter.builder("card_gateway_requests")
                .description("Requests to the gateway, by how they ended.")
                .tag("model", model)
                .tag("outcome", Figures.label(outcome))
                .register(registry);
    }

    private static Counter tokens(
            MeterRegistry registry, String model, Source source, String kind) {
        return Counter.builder("card_tokens")
                .description("Tokens of requests and answers; estimated where none were reported.")
                .tag("model", model)
                .tag("kind", kind)
                .tag("source", Figures.label(source))
                .register(registry);
    }
}
