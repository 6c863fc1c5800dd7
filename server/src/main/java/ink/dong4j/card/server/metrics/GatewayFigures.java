package ink.dong4j.card.server.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

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

    private final Registry registry;
    private final String model;
    private final AtomicInteger rests = new AtomicInteger();

    /** 1 or 0 by the latest request that tells; not a number before the first. */
    private volatile double answers = Double.NaN;

    private volatile Optional<Timer> firstTokens = Optional.empty();

    private final Each<GatewayOutcome, Tally> outcomes;
    private final Each<Source, Tally> promptTokens;
    private final Each<Source, Tally> completionTokens;

    GatewayFigures(Registry registry, String model) {
        this.registry = registry;
        this.model = model;
        outcomes = Each.of(GatewayOutcome.values(), this::requests);
        promptTokens = Each.of(Source.values(), source -> tokens(source, "prompt"));
        completionTokens = Each.of(Source.values(), source -> tokens(source, "completion"));
        registry.bind(meters -> firstTokens = Optional.of(timer(meters)));
        registry.bind(
                meters ->
                        Gauge.builder("card_model_answers", this, figures -> figures.answers)
                                .description(
                                        "1 when the model answered the latest request to it, 0 when"
                                                + " it did not.")
                                .tag("model", model)
                                .strongReference(true)
                                .register(meters));
        registry.bind(
                meters ->
                        Gauge.builder("card_model_rests", rests, AtomicInteger::get)
                                .description(
                                        "1 from when a model is left alone, as it fails, until it"
                                                + " answers again.")
                                .tag("model", model)
                                .strongReference(true)
                                .register(meters));
    }

    /** Whether the model is left alone, as it fails. */
    public void rests(boolean now) {
        rests.set(now ? 1 : 0);
    }

    /** A request ended. */
    public void ended(GatewayOutcome outcome) {
        outcomes.get(outcome).add(1);
        switch (outcome) {
            case ANSWERED, SHORTENED, DECLINED, CUT_SHORT -> answers = 1;
            case UNREACHABLE, BUSY, NEEDS_OWNER -> answers = 0;
            case CANCELLED, BROKEN -> {}
        }
    }

    /** Whether the latest request to the model got no answer. */
    boolean silent() {
        return answers == 0;
    }

    /** The first piece of an answer came. */
    public void firstToken(Duration sinceSent) {
        if (firstTokens.isEmpty()) {
            Object _ = registry.get();
        }
        firstTokens.orElseThrow().record(sinceSent);
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
        promptTokens.get(source).add(prompt);
        completionTokens.get(source).add(completion);
    }

    private Timer timer(MeterRegistry meters) {
        return Timer.builder("card_first_token")
                .description("From the sending of a request to the first piece of its answer.")
                .tag("model", model)
                .serviceLevelObjectives(FIRST_TOKEN)
                .register(meters);
    }

    private Tally requests(GatewayOutcome outcome) {
        return new Tally(
                registry,
                "card_gateway_requests",
                "Requests to the gateway, by how they ended.",
                "model",
                model,
                "outcome",
                Figures.label(outcome));
    }

    private Tally tokens(Source source, String kind) {
        return new Tally(
                registry,
                "card_tokens",
                "Tokens of requests and answers; estimated where none were reported.",
                "model",
                model,
                "kind",
                kind,
                "source",
                Figures.label(source));
    }
}
