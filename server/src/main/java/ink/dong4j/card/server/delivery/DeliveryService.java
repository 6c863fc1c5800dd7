package ink.dong4j.card.server.delivery;

import ink.dong4j.card.server.config.LettersConfig;
import ink.dong4j.card.server.config.ServerConfig;
import ink.dong4j.card.server.config.delivery.DeliveryConfig;
import ink.dong4j.card.server.limit.AddressBlock;
import ink.dong4j.card.server.limit.WriteLimits;
import ink.dong4j.card.server.metrics.Figures;
import ink.dong4j.card.server.outgoing.Resolver;
import ink.dong4j.card.server.store.Inbox;
import ink.dong4j.card.server.store.Letter;
import ink.dong4j.card.server.store.Notebook;
import ink.dong4j.card.server.store.Outbox;
import ink.dong4j.card.server.store.Store;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.LongSupplier;

/**
 * Takes the letters of visitors, and carries what has to reach the owner by his channels. Where he has none,
 * no thread runs and no class of a library is loaded, and letters lie in the inbox all the same.
 * Thread-safe.
 */
public final class DeliveryService implements AutoCloseable {
    private final Inbox inbox;
    private final int inboxSize;
    private final WriteLimits limits;
    private final InstantSource clock;
    private final Optional<Couriers> couriers;
    private final Optional<Digest> digest;
    private final Publisher publisher;
    private boolean started;

    /**
     * Begins nothing yet.
     *
     * @param nanoTime a clock that only goes forward; it paces the visitors
     */
    public DeliveryService(
            ServerConfig config,
            Store store,
            WeeklyFigures week,
            Resolver resolver,
            InstantSource clock,
            LongSupplier nanoTime,
            Figures figures) {
        this(
                config,
                store,
                week,
                channels(config.delivery(), new Channels(resolver, clock)),
                Backoff.usual(),
                clock,
                nanoTime,
                figures);
    }

    DeliveryService(
            ServerConfig config,
            Store store,
            WeeklyFigures week,
            List<Channel> channels,
            Backoff backoff,
            InstantSource clock,
            LongSupplier nanoTime,
            Figures figures) {
        DeliveryConfig delivery = config.delivery();
        Outbox outbox = store.outbox();
        this.inbox = store.inbox();
        LettersConfig letters = config.letters();
        this.inboxSize = letters.inbox();
        this.limits =
                new WriteLimits(
                        letters.session(),
                        letters.address(),
                        letters.network(),
                        letters.server(),
                        nanoTime);
        this.clock = clock;
        couriers =
                channels.isEmpty()
                        ? Optional.empty()
                        : Optional.of(
                                new Couriers(channels, outbox, clock, delivery, backoff, figures));
        digest =
                couriers.filter(_ -> delivery.digest())
                        .map(
                                all ->
                                        new Digest(
                                                store.questions(),
                                                store.guestbook(),
                                                outbox,
                                                clock,
                                                all.names()));
        List<Edition> editions = new ArrayList<>();
        digest.ifPresent(editions::add);
        couriers.ifPresent(
                all ->
                        delivery.report()
                                .map(
                                        report ->
                                                new WeeklyReport(
                                                        report,
                                                        config.timeZone(),
                                                        week,
                                                        outbox,
                                                        clock,
                                                        all.names()))
                                .ifPresent(editions::add));
        publisher = new Publisher(editions, this::wake);
    }

    private static List<Channel> channels(DeliveryConfig config, Channels channels) {
        return config.channels().stream().map(channels::of).toList();
    }

    /** Goes on with what an earlier process left. Idempotent. */
    public synchronized void start() {
        if (!started) {
            started = true;
            couriers.ifPresent(Couriers::start);
            publisher.start();
        }
    }

    /** The letter box of a visitor who first writes. */
    public LetterBox open(AddressBlock address) {
        return new PacedLetterBox(this, limits.open(address));
    }

    /** A notebook whose unanswered questions are told to the owner, where he wants to hear of them. */
    public Notebook telling(Notebook notebook) {
        return digest.isPresent() ? new TellingNotebook(notebook, this::digestLater) : notebook;
    }

    /** Something is in the store, or on its way there, that belongs into the next digest. */
    public void digestLater() {
        digest.ifPresent(
                told -> {
                    told.arrived();
                    publisher.wake();
                });
    }

    /** Keeps a letter; whether there was room for it. */
    CompletionStage<Boolean> keep(Letter letter) {
        List<String> channels = couriers.map(Couriers::names).orElse(List.of());
        return inbox.keep(letter, clock.instant(), channels, inboxSize)
                .whenComplete((kept, _) -> wake());
    }

    CompletionStage<Boolean> hasReached(String id) {
        return inbox.hasReached(id);
    }

    /** What is on its way to the owner, for each channel by itself. */
    public int waiting() {
        return couriers.map(Couriers::waiting).orElse(0);
    }

    private void wake() {
        couriers.ifPresent(Couriers::wake);
    }

    /** Ends the threads, after a last moment for what is being sent. The store stays open until then. */
    @Override
    public void close() {
        publisher.close();
        couriers.ifPresent(Couriers::close);
    }
}
