package ink.dong4j.card.server.metrics;

import static java.util.Objects.requireNonNull;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;

/**
 * The figures of one server, in the words of its rooms. To count is an addition: it allocates nothing
 * and waits for nobody. Thread-safe.
 */
public final class Figures {
    private static final String BYTES = "card_visit_bytes";
    private static final String BYTES_HELP =
            "Bytes of visits, as their terminals take and send them.";

    private final PrometheusMeterRegistry registry =
            new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Each<VisitKind, AtomicInteger> open;
    private final Each<VisitKind, Counter> visits;
    private final Each<Login, Counter> logins;
    private final Each<Stage, Counter> refusals;
    private final Each<AnsweredBy, Counter> answers;
    private final Map<String, GatewayFigures> gateways = new ConcurrentHashMap<>();
    private final Counter frames;
    private final Counter bytesIn;
    private final Counter bytesOut;
    private final Counter throughBridge;

    public Figures() {
        open = Each.of(VisitKind.values(), this::openNow);
        visits = counters("card_sessions", "Visits that began.", "kind", VisitKind.values());
        logins =
                counters(
                        "card_logins",
                        "Logins and what became of them.",
                        "outcome",
                        Login.values());
        refusals =
                counters("card_refusals", "What was refused, and where.", "stage", Stage.values());
        answers =
                counters("card_answers", "Questions, by who answered.", "by", AnsweredBy.values());
        frames = counter("card_frames", "Frames painted on full screens.");
        bytesIn =
                Counter.builder(BYTES)
                        .description(BYTES_HELP)
                        .tag("direction", "in")
                        .register(registry);
        bytesOut =
                Counter.builder(BYTES)
                        .description(BYTES_HELP)
                        .tag("direction", "out")
                        .register(registry);
        throughBridge =
                counter(
                        "card_logins_through_bridge",
                        "Logins whose address is the container's gateway and not the visitor's own.");
        ProcessFigures.register(registry);
    }

    public void visitOpened(VisitKind kind) {
        open.get(kind).incrementAndGet();
        visits.get(kind).increment();
    }

    public void visitClosed(VisitKind kind) {
        open.get(kind).decrementAndGet();
    }

    public void login(Login outcome) {
        logins.get(outcome).increment();
    }

    public void refused(Stage stage) {
        refusals.get(stage).increment();
    }

    public void answered(AnsweredBy by) {
        answers.get(by).increment();
    }

    /** A login that came through the container's bridge, which hides the visitor's address. */
    public void loggedInThroughBridge() {
        throughBridge.increment();
    }

    /** One frame was painted. */
    public void frame() {
        frames.increment();
    }

    public void received(int bytes) {
        bytesIn.increment(bytes);
    }

    public void sent(int bytes) {
        bytesOut.increment(bytes);
    }

    /** The figures of a model, by the name that the owner gave it. */
    public GatewayFigures gateway(String model) {
        requireNonNull(model, "model is null");
        return gateways.computeIfAbsent(model, name -> new GatewayFigures(registry, name));
    }

    /**
     * Says where a depth is read. That happens only when the figures are asked for.
     *
     * @param now may be called by any thread, at any time
     */
    public void watch(Depth depth, IntSupplier now) {
        requireNonNull(now, "now is null");
        Gauge.builder(depth.metric(), now, IntSupplier::getAsInt)
                .description(depth.help())
                .strongReference(true)
                .register(registry);
    }

    /** All of them, in the text format of Prometheus. */
    public String text() {
        return registry.scrape();
    }

    private AtomicInteger openNow(VisitKind kind) {
        AtomicInteger count = new AtomicInteger();
        Gauge.builder("card_sessions_open", count, AtomicInteger::get)
                .description("Visits that go on now.")
                .tag("kind", label(kind))
                .strongReference(true)
                .register(registry);
        return count;
    }

    private Counter counter(String name, String help) {
        return Counter.builder(name).description(help).register(registry);
    }

    private <E extends Enum<E>> Each<E, Counter> counters(
            String name, String help, String label, E[] values) {
        return Each.of(values, value -> counter(registry, name, help, label, value));
    }

    static Counter counter(
            MeterRegistry registry, String name, String help, String label, Enum<?> value) {
        return Counter.builder(name).description(help).tag(label, label(value)).register(registry);
    }

    static String label(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
