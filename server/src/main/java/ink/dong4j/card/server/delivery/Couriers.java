package ink.dong4j.card.server.delivery;

import ink.dong4j.card.server.config.delivery.DeliveryConfig;
import ink.dong4j.card.server.metrics.DeliveryFigures;
import ink.dong4j.card.server.metrics.Depth;
import ink.dong4j.card.server.metrics.Figures;
import ink.dong4j.card.server.store.Outbox;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/** All channels, each with its courier. Thread-safe. */
final class Couriers implements AutoCloseable {
    /** For the attempts that run when the server ends. */
    private static final Duration LAST_ATTEMPTS = Duration.ofSeconds(3);

    private final List<String> names;
    private final List<Courier> couriers;

    Couriers(
            List<Channel> channels,
            Outbox outbox,
            InstantSource clock,
            DeliveryConfig config,
            Backoff backoff,
            Figures figures) {
        DeliveryFigures counts = figures.delivery();
        names = channels.stream().map(Channel::name).toList();
        couriers =
                channels.stream()
                        .map(
                                channel ->
                                        new Courier(
                                                channel,
                                                outbox,
                                                clock,
                                                config.giveUp(),
                                                backoff,
                                                counts))
                        .toList();
        figures.watch(Depth.LETTERS_WAITING, this::waiting);
    }

    /** What is on its way, for each channel by itself. */
    int waiting() {
        return couriers.stream().mapToInt(Courier::waiting).sum();
    }

    /** The names of the channels. */
    List<String> names() {
        return names;
    }

    void start() {
        couriers.forEach(Courier::start);
    }

    void wake() {
        couriers.forEach(Courier::wake);
    }

    /** Ends them all, with a last moment for what is being sent. */
    @Override
    public void close() {
        couriers.forEach(Courier::stop);
        Duration left = LAST_ATTEMPTS;
        try {
            for (Courier courier : couriers) {
                left = courier.awaitEnd(left) ? left : Duration.ofMillis(1);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
