package ink.dong4j.card.server.metrics;

import io.micrometer.core.instrument.Gauge;
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

    private final Registry registry = new Registry();
    private final Each<VisitKind, AtomicInteger> open;
    private final Each<VisitKind, Tally> visits;
    private final Each<Login, Tally> logins;
    private final Each<Stage, Tally> refusals;
    private final Each<AnsweredBy, Tally> answers;
    private final Map<String, GatewayFigures> gateways = new ConcurrentHashMap<>();
    private final Tally lobbyMessages;
    private final Tally frames;
    private final Tally bytesIn;
    private final Tally bytesOut;
    private final Tally throughBridge;

    public Figures() {
        open = Each.of(VisitKind.values(), this::openNow);
        visits = tallies("card_sessions", "Visits that began.", "kind", VisitKind.values());
        logins = tallies("card_logins", "Logins, by how they fared.", "outcome", Login.values());
        refusals = tallies("card_refusals", "Refused, by where.", "stage", Stage.values());
        answers = tallies("card_answers", "Questions, by who answered.", "by", AnsweredBy.values());
        lobbyMessages =
                new Tally(registry, "card_lobby_messages", "Messages said in the live room.");
        frames = new Tally(registry, "card_frames", "Frames painted on full screens.");
        bytesIn = new Tally(registry, BYTES, BYTES_HELP, "direction", "in");
        bytesOut = new Tally(registry, BYTES, BYTES_HELP, "direction", "out");
        throughBridge =
                new Tally(
                        registry,
                        "card_logins_through_bridge",
                        "Logins whose address is the container's gateway, not the visitor's own.");
        registry.bind(ProcessFigures::register);
    }

    public void visitOpened(VisitKind kind) {
        open.get(kind).incrementAndGet();
        visits.get(kind).add(1);
    }

    public void visitClosed(VisitKind kind) {
        open.get(kind).decrementAndGet();
    }

    public void login(Login outcome) {
        logins.get(outcome).add(1);
    }

    public void refused(Stage stage) {
        refusals.get(stage).add(1);
    }

    public void answered(AnsweredBy by) {
        answers.get(by).add(1);
    }

    /** A login that came through the container's bridge, which hides the visitor's address. */
    public void loggedInThroughBridge() {
        throughBridge.add(1);
    }

    /** Something was said in the live room. */
    public void lobbyMessage() {
        lobbyMessages.add(1);
    }

    /** One frame was painted. */
    public void frame() {
        frames.add(1);
    }

    public void received(int bytes) {
        bytesIn.add(bytes);
    }

    public void sent(int bytes) {
        bytesOut.add(bytes);
    }

    /** The figures of a model, by the name that the owner gave it. */
    public GatewayFigures gateway(String model) {
        return gateways.computeIfAbsent(model, name -> new GatewayFigures(registry, name));
    }

    /** The figures of the ways to the owner, asked for once, where there are any. */
    public DeliveryFigures delivery() {
        return new DeliveryFigures(registry);
    }

    /** Whether there are models, and the latest request to each of them got no answer. */
    boolean noModelAnswers() {
        return !gateways.isEmpty() && gateways.values().stream().allMatch(GatewayFigures::silent);
    }

    /**
     * Says where a depth is read. That happens only when the figures are asked for.
     *
     * @param now may be called by any thread, at any time
     */
    public void watch(Depth depth, IntSupplier now) {
        registry.bind(
                meters ->
                        Gauge.builder(depth.metric(), now, IntSupplier::getAsInt)
                                .description(depth.help())
                                .strongReference(true)
                                .register(meters));
    }

    /**
     * All of them, in the text format of Prometheus. The first time takes a while, for the library's
     * classes; asked once beside the start, it makes nobody wait.
     */
    public String text() {
        return registry.get().scrape();
    }

    private AtomicInteger openNow(VisitKind kind) {
        AtomicInteger count = new AtomicInteger();
        registry.bind(
                meters ->
                        Gauge.builder("card_sessions_open", count, AtomicInteger::get)
                                .description("Visits that go on now.")
                                .tag("kind", label(kind))
                                .strongReference(true)
                                .register(meters));
        return count;
    }

    private <E extends Enum<E>> Each<E, Tally> tallies(
            String name, String help, String label, E[] values) {
        return Each.of(values, value -> new Tally(registry, name, help, label, label(value)));
    }

    static String label(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
