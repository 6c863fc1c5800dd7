package ink.dong4j.card.server;

import static java.util.Objects.requireNonNull;

import ink.dong4j.card.card.Card;
import ink.dong4j.card.card.Community;
import ink.dong4j.card.program.Rehearsal;
import ink.dong4j.card.server.assistant.Assistants;
import ink.dong4j.card.server.config.GuestbookConfig;
import ink.dong4j.card.server.config.PrivacyConfig;
import ink.dong4j.card.server.config.ServerConfig;
import ink.dong4j.card.server.config.assistant.AssistantConfig;
import ink.dong4j.card.server.config.assistant.ModelConfig;
import ink.dong4j.card.server.counts.Counts;
import ink.dong4j.card.server.delivery.DeliveryService;
import ink.dong4j.card.server.delivery.StoredWeek;
import ink.dong4j.card.server.desk.AuditSection;
import ink.dong4j.card.server.desk.Desk;
import ink.dong4j.card.server.desk.DeskSection;
import ink.dong4j.card.server.desk.GuestbookSection;
import ink.dong4j.card.server.desk.HouseSection;
import ink.dong4j.card.server.desk.InboxSection;
import ink.dong4j.card.server.desk.LobbySection;
import ink.dong4j.card.server.desk.ModelSwitch;
import ink.dong4j.card.server.desk.QuestionsSection;
import ink.dong4j.card.server.desk.TokensSection;
import ink.dong4j.card.server.desk.VisitsSection;
import ink.dong4j.card.server.desk.WhoSection;
import ink.dong4j.card.server.feed.NewsDesk;
import ink.dong4j.card.server.files.LatestFiles;
import ink.dong4j.card.server.guestbook.GuestbookService;
import ink.dong4j.card.server.identity.OwnerKeys;
import ink.dong4j.card.server.limit.DailyBudget;
import ink.dong4j.card.server.limit.Limits;
import ink.dong4j.card.server.limit.TokenBudget;
import ink.dong4j.card.server.limit.WriteLimits;
import ink.dong4j.card.server.lobby.Lobby;
import ink.dong4j.card.server.memory.ReturningVisitors;
import ink.dong4j.card.server.metrics.AdminServer;
import ink.dong4j.card.server.metrics.Depth;
import ink.dong4j.card.server.metrics.Figures;
import ink.dong4j.card.server.metrics.HealthUrl;
import ink.dong4j.card.server.metrics.ServerHealth;
import ink.dong4j.card.server.outgoing.Resolver;
import ink.dong4j.card.server.ssh.HostKeys;
import ink.dong4j.card.server.ssh.SshListener;
import ink.dong4j.card.server.store.Audit;
import ink.dong4j.card.server.store.Store;
import ink.dong4j.card.server.store.VisitCounts;
import ink.dong4j.card.server.store.database.StoreState;
import ink.dong4j.card.server.thread.Threads;
import ink.dong4j.card.server.visit.CallServices;
import ink.dong4j.card.server.visit.Sessions;
import ink.dong4j.card.server.visit.VisitServices;
import ink.dong4j.card.talk.Terms;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The whole server, put together: it listens from {@link #start} to {@link #close}. Thread-safe. */
public final class CardServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CardServer.class);

    private final Figures figures = new Figures();
    private final Supplier<Card> cards;
    private final HostKeys hostKeys;
    private final NewsDesk news;
    private final Assistants assistant;
    private final Store store;
    private final Counts counts;
    private final DeliveryService delivery;
    private final Optional<DailyBudget> budget;
    private final Lobby lobby;
    private final Threads threads = new Threads(InstantSource.system());
    private final Sessions sessions;
    private final SshListener listener;
    private final Path dataDirectory;
    private final Duration stopGrace;
    private final OwnerKeys owners;
    private final long startedAtNanos = System.nanoTime();
    private volatile boolean stops;

    /** Made when the owner first comes; guarded by the monitor. */
    private Optional<Desk> desk = Optional.empty();

    private volatile Optional<AdminServer> admin = Optional.empty();

    private CardServer(ServerConfig config, Supplier<Card> cards, OwnerKeys owners) {
        this.owners = owners;
        dataDirectory = config.dataDirectory();
        stopGrace = config.stopGrace();
        hostKeys = HostKeys.open(config.dataDirectory(), config.ssh().compatibility());
        news =
                new NewsDesk(
                        config.feeds(),
                        config.gitHub(),
                        config.dataDirectory(),
                        Resolver.system(),
                        InstantSource.system(),
                        System::nanoTime,
                        this::takeNews);
        this.cards = cards;
        assistant = Assistants.of(() -> news.with(cards.get()), config.assistant(), figures);
        store = new Store(config.store(), config.dataDirectory(), System::nanoTime);
        figures.watch(Depth.STORE_UP, () -> store.state() instanceof StoreState.Usable ? 1 : 0);
        figures.watch(Depth.STORE_WRITES, store::waiting);
        VisitCounts visits = store.visitCounts(config.store().keep(), InstantSource.system());
        counts = new Counts(visits, InstantSource.system(), config.timeZone());
        delivery =
                new DeliveryService(
                        config,
                        store,
                        new StoredWeek(store.pastDays(), visits, config.timeZone()),
                        Resolver.system(),
                        InstantSource.system(),
                        System::nanoTime,
                        figures);
        budget = budget(config);
        Limits limits =
                new Limits(
                        config.limits(),
                        System::nanoTime,
                        budget.<TokenBudget>map(Function.identity()).orElse(TokenBudget.FREE),
                        figures);
        lobby =
                new Lobby(
                        config.lobby(),
                        assistant::card,
                        InstantSource.system(),
                        System::nanoTime,
                        figures);
        sessions =
                new Sessions(
                        new VisitServices(
                                assistant::card,
                                config.timeZone(),
                                new LatestFiles(assistant::card, InstantSource.system()),
                                assistant,
                                terms(config.privacy()),
                                delivery.telling(
                                        store.notebook(config.privacy(), InstantSource.system())),
                                new CallServices(
                                        lobby,
                                        guestbook(config.guestbook()),
                                        delivery::open,
                                        this::desk),
                                () -> hostKeys.identity(assistant.card().host()),
                                limits::answers,
                                config.limits().promptBytes(),
                                config.ssh().idle(),
                                owners,
                                threads,
                                counts,
                                new ReturningVisitors(
                                        store.memories(config.privacy(), InstantSource.system()),
                                        config.dataDirectory(),
                                        System::nanoTime),
                                figures,
                                System::nanoTime));
        listener = new SshListener(config.ssh(), hostKeys, sessions, limits, owners, figures);
    }

    /** With the owner's keys as the configuration has them, whatever its file says later. */
    public static CardServer start(ServerConfig config, Supplier<Card> cards) {
        return start(config, cards, OwnerKeys.of(config.owner().keys()));
    }

    private GuestbookService guestbook(GuestbookConfig config) {
        WriteLimits limits =
                new WriteLimits(
                        config.session(),
                        config.address(),
                        config.network(),
                        config.server(),
                        System::nanoTime);
        return new GuestbookService(
                store.guestbook(), cards, limits, delivery::digestLater, InstantSource.system());
    }

    /**
     * Puts the parts together and listens.
     *
     * @param cards the card as it stands whenever it is asked for
     * @param owners the keys of the owner, likewise
     * @throws java.io.UncheckedIOException when the port is taken
     * @throws ink.dong4j.card.server.ssh.UnusableHostKey when the host key cannot be read or made
     */
    public static CardServer start(ServerConfig config, Supplier<Card> cards, OwnerKeys owners) {
        requireNonNull(config, "config is null");
        requireNonNull(cards, "cards is null");
        CardServer server = new CardServer(config, cards, owners);
        try {
            server.listener.start();
        } catch (RuntimeException | Error e) {
            CloseAll.run(server.assistant::close, server.store::close);
            throw e;
        }
        server.admin = AdminServer.start(config.metrics(), server.figures, server.health());
        server.tellHealthUrl();
        server.news.follow(cards.get());
        Thread.ofPlatform().daemon().name("warm-up").start(() -> server.warmUp(cards));
        return server;
    }

    /** A health check that does not find the file asks where the configuration says. */
    private void tellHealthUrl() {
        try {
            HealthUrl.deleteFrom(dataDirectory);
            if (admin.isPresent()) {
                admin.get().healthUrl().writeTo(dataDirectory);
            }
        } catch (IOException e) {
            LOG.warn("The file for health checks cannot be written in {}", dataDirectory, e);
        }
    }

    private void forgetHealthUrl() {
        try {
            HealthUrl.deleteFrom(dataDirectory);
        } catch (IOException e) {
            LOG.warn("The file for health checks stays in {}", dataDirectory, e);
        }
    }

    private void warmUp(Supplier<Card> cards) {
        store.warmUp();
        delivery.start();
        budget.ifPresent(DailyBudget::open);
        Rehearsal.of(cards.get());
        assistant.warmUp();
        listener.rehearse(() -> !stops);
        if (admin.isPresent()) {
            String _ = figures.text();
        }
    }

    /** The card's files may have changed: takes the card anew. Blocks while pages are indexed. */
    public void refresh() {
        news.follow(cards.get());
        assistant.refresh();
    }

    private void takeNews() {
        assistant.refresh();
    }

    /** The port that it listens on. */
    public int port() {
        return listener.port();
    }

    /** The port of health and figures; empty when they are not served. */
    public OptionalInt adminPort() {
        return admin.map(AdminServer::port).map(OptionalInt::of).orElse(OptionalInt.empty());
    }

    /** The host key's, as {@code ssh} shows it: {@code SHA256:…}. */
    public String fingerprint() {
        return hostKeys.fingerprint();
    }

    /**
     * Takes no more visitors, says goodbye to those who are here, and frees the port. Answers that
     * run may come to their end, within the grace. A part that does not close keeps no other from it.
     *
     * @throws IllegalStateException afterwards, when a part did not close
     */
    @Override
    public void close() {
        stops = true;
        LOG.info("stopping, sessions={} grace={} s", sessions.count(), stopGrace.toSeconds());
        CloseAll.run(
                listener::refuseNew,
                () -> sessions.close(stopGrace),
                listener::close,
                news::close,
                assistant::close,
                () -> budget.ifPresent(DailyBudget::close),
                counts::close,
                delivery::close,
                store::close,
                () -> admin.ifPresent(AdminServer::close),
                this::forgetHealthUrl);
        LOG.info("stopped");
    }

    private synchronized Desk desk() {
        Desk made = desk.orElseGet(this::newDesk);
        desk = Optional.of(made);
        return made;
    }

    private Desk newDesk() {
        InstantSource clock = InstantSource.system();
        Audit audit = store.audit(clock);
        List<DeskSection> sections = new ArrayList<>();
        sections.add(
                new HouseSection(
                        sessions,
                        new Models(assistant),
                        audit,
                        store::state,
                        delivery::waiting,
                        this::uptime));
        sections.add(new WhoSection(sessions, threads, clock));
        sections.add(new InboxSection(store.inbox(), () -> community().messages()));
        sections.add(
                new GuestbookSection(store.guestbook(), () -> community().guestbook().isPresent()));
        sections.add(new LobbySection(lobby, () -> community().lobby()));
        sections.add(new VisitsSection(counts));
        sections.add(new QuestionsSection(store.questions()));
        budget.ifPresent(day -> sections.add(new TokensSection(day::spending)));
        sections.add(new AuditSection(audit));
        return new Desk(sections, owners, audit, clock);
    }

    private Community community() {
        return assistant.card().sections().community();
    }

    private Duration uptime() {
        return Duration.ofNanos(System.nanoTime() - startedAtNanos);
    }

    private record Models(Assistants assistant) implements ModelSwitch {
        @Override
        public boolean hasModels() {
            return assistant.terms().provider();
        }

        @Override
        public boolean paused() {
            return assistant.isPaused();
        }

        @Override
        public void pause(boolean on) {
            assistant.pause(on);
        }
    }

    private Terms terms(PrivacyConfig privacy) {
        Terms own = assistant.terms();
        return new Terms(
                own.provider(),
                privacy.keepConversations(),
                privacy.keepQuestions(),
                own.models(),
                Optional.of(hostKeys.fingerprint()),
                Optional.of(privacy.visitorsFor()));
    }

    /** Where only the pages answer, nothing is spent. */
    private Optional<DailyBudget> budget(ServerConfig config) {
        return config.assistant()
                .gateway()
                .map(
                        _ ->
                                new DailyBudget(
                                        config.limits().daily(),
                                        requestTokens(config.assistant()),
                                        store.ledger(),
                                        InstantSource.system(),
                                        config.timeZone(),
                                        figures));
    }

    private static long requestTokens(AssistantConfig config) {
        int answer = config.models().stream().mapToInt(ModelConfig::maxTokens).max().orElse(0);
        return (long) config.promptTokens() + answer;
    }

    private ServerHealth health() {
        return new ServerHealth() {
            @Override
            public boolean listens() {
                return listener.listens();
            }

            @Override
            public boolean stops() {
                return stops;
            }

            @Override
            public boolean keeps() {
                return store.state() instanceof StoreState.Usable;
            }
        };
    }
}
