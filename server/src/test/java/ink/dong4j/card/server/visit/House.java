package ink.dong4j.card.server.visit;

import static java.nio.charset.StandardCharsets.UTF_8;

import ink.dong4j.card.card.Card;
import ink.dong4j.card.card.Link;
import ink.dong4j.card.card.Localized;
import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.server.assistant.Assistant;
import ink.dong4j.card.server.config.LimitsConfig;
import ink.dong4j.card.server.config.LimitsConfig.Concurrent;
import ink.dong4j.card.server.config.LimitsConfig.Rate;
import ink.dong4j.card.server.config.LobbyConfig;
import ink.dong4j.card.server.counts.Counts;
import ink.dong4j.card.server.counts.MemoryVisitCounts;
import ink.dong4j.card.server.delivery.LetterBox;
import ink.dong4j.card.server.desk.Desk;
import ink.dong4j.card.server.files.LatestFiles;
import ink.dong4j.card.server.guestbook.GuestbookService;
import ink.dong4j.card.server.guestbook.MemoryGuestbook;
import ink.dong4j.card.server.identity.Identity;
import ink.dong4j.card.server.identity.OwnerKeys;
import ink.dong4j.card.server.limit.AddressBlock;
import ink.dong4j.card.server.limit.Limits;
import ink.dong4j.card.server.limit.ManualNanos;
import ink.dong4j.card.server.limit.Quota;
import ink.dong4j.card.server.limit.SampleLimits;
import ink.dong4j.card.server.limit.TokenBudget;
import ink.dong4j.card.server.limit.WriteLimits;
import ink.dong4j.card.server.lobby.Lobby;
import ink.dong4j.card.server.memory.MemoriesInMemory;
import ink.dong4j.card.server.memory.ReturningVisitors;
import ink.dong4j.card.server.metrics.Figures;
import ink.dong4j.card.server.store.Exchanged;
import ink.dong4j.card.server.store.Notebook;
import ink.dong4j.card.server.thread.Threads;
import ink.dong4j.card.talk.Terms;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Sessions with everything around them, and the visitors that come to them. Closing it waits for
 * the last visit's last log line, so that no test reads the lines of another.
 */
final class House implements AutoCloseable {
    static final Card CARD =
            new Card(
                    "Ada",
                    new Localized("Engineer", "工程师"),
                    new Localized("London", "伦敦"),
                    new Localized("I write programs.", "我写程序。"),
                    new Localized("Born to count.", "生来会数。"),
                    "card.example.org",
                    List.of(
                            new Link(
                                    "site",
                                    new Localized("Site", "网站"),
                                    URI.create("https://example.org/a"))),
                    List.of());

    /** Keeps nothing. */
    private static final Notebook CLOSED =
            new Notebook() {
                @Override
                public void unsupported(String words, Lang lang) {}

                @Override
                public boolean keepsExchanges() {
                    return false;
                }

                @Override
                public void exchange(Exchanged exchange) {}
            };

    static final OwnerKeys NOBODY = OwnerKeys.of(Set.of());

    static final int PROMPT_BYTES = 200;
    static final Duration DAY = Duration.ofDays(1);
    static final Duration SHORT = Duration.ofMillis(20);

    final ManualNanos time = new ManualNanos();
    final ScriptedAnswerer answerer = new ScriptedAnswerer();
    final Figures figures = new Figures();
    final Limits limits = new Limits(limits(), time, TokenBudget.FREE, figures);
    final Threads threads = new Threads(Instant::now);
    final Counts counts = counts();
    final ReturningVisitors returning = returning();
    final Sessions sessions;

    House(CommandTimeouts patience) {
        this(patience, Terms.PAGES_ONLY);
    }

    /** With an assistant that deals with words in such a way. */
    House(Terms terms) {
        this(new CommandTimeouts(SHORT, DAY, DAY), terms);
    }

    private House(CommandTimeouts patience, Terms terms) {
        VisitServices services =
                new VisitServices(
                        () -> CARD,
                        ZoneOffset.UTC,
                        new LatestFiles(() -> CARD, () -> Instant.EPOCH),
                        _ -> answerer,
                        terms,
                        CLOSED,
                        calls(figures, new NoLetters()),
                        () -> List.of("SHA256:abc", "SSHFP 4 2 def"),
                        limits::answers,
                        PROMPT_BYTES,
                        Duration.ofMinutes(30),
                        NOBODY,
                        threads,
                        counts,
                        returning,
                        figures,
                        System::nanoTime);
        this.sessions = new Sessions(services, patience);
    }

    static CallServices calls(Figures figures, LetterBox letters) {
        WriteLimits plenty =
                new WriteLimits(
                        SampleLimits.PLENTY,
                        SampleLimits.PLENTY,
                        SampleLimits.PLENTY,
                        SampleLimits.PLENTY,
                        System::nanoTime);
        return new CallServices(
                new Lobby(
                        new LobbyConfig(10, 10, 10),
                        () -> CARD,
                        () -> Instant.EPOCH,
                        System::nanoTime,
                        figures),
                new GuestbookService(
                        new MemoryGuestbook(), () -> CARD, plenty, () -> {}, () -> Instant.EPOCH),
                _ -> letters,
                House::noDesk);
    }

    private static ReturningVisitors returning() {
        return new ReturningVisitors(new MemoriesInMemory(), Path.of("no-salt"), System::nanoTime);
    }

    /** Services for what needs an assistant and nothing else of them. */
    static VisitServices services(Assistant assistant, int promptBytes) {
        return services(assistant, promptBytes, CLOSED);
    }

    static VisitServices services(Assistant assistant, int promptBytes, Notebook notebook) {
        return new VisitServices(
                () -> CARD,
                ZoneOffset.UTC,
                new LatestFiles(() -> CARD, () -> Instant.EPOCH),
                assistant,
                Terms.PAGES_ONLY,
                notebook,
                calls(new Figures(), new NoLetters()),
                List::of,
                () -> 0,
                promptBytes,
                Duration.ofMinutes(30),
                NOBODY,
                new Threads(Instant::now),
                counts(),
                returning(),
                new Figures(),
                System::nanoTime);
    }

    /** Input that never comes is given up soon, everything else is waited for. */
    House() {
        this(new CommandTimeouts(SHORT, DAY, DAY));
    }

    private static Counts counts() {
        return new Counts(new MemoryVisitCounts(), Instant::now, ZoneOffset.UTC);
    }

    Quota quota() {
        return limits.open(AddressBlock.of(address()));
    }

    Visitor executing(String command) {
        return visitor("x", false, Optional.of(command), quota());
    }

    Visitor executing(String command, Quota quota) {
        return visitor("x", false, Optional.of(command), quota);
    }

    Visitor executingAs(String user, String command) {
        return visitor(user, false, Optional.of(command), quota());
    }

    Visitor executingAtTerminal(String command) {
        return visitor("x", true, Optional.of(command), quota());
    }

    Visitor withoutTerminal() {
        return visitor("x", false, Optional.empty(), quota());
    }

    Visitor atTerminal(String user) {
        return visitor(user, true, Optional.empty(), quota());
    }

    /** Runs a command whose input ends at once. */
    FakeWire run(String command) throws InterruptedException {
        return run(executing(command), "");
    }

    FakeWire run(Visitor visitor, String input) throws InterruptedException {
        FakeWire wire = new FakeWire();
        Visit visit = sessions.open(visitor, wire);
        if (!input.isEmpty()) {
            visit.input(input.getBytes(UTF_8));
        }
        visit.endOfInput();
        wire.awaitExit();
        return wire;
    }

    @Override
    public void close() {
        sessions.close(Duration.ZERO);
    }

    static Visitor visitor(Quota quota) {
        return visitor("x", true, Optional.empty(), quota);
    }

    private static Desk noDesk() {
        throw new IllegalStateException("nobody but the owner has a desk made");
    }

    private static Visitor visitor(
            String user, boolean terminal, Optional<String> command, Quota quota) {
        Optional<Visitor.Pty> pty =
                terminal
                        ? Optional.of(new Visitor.Pty("xterm-256color", 80, 24))
                        : Optional.empty();
        Visitor.Purpose purpose =
                command.<Visitor.Purpose>map(Visitor.Purpose.Command::new)
                        .orElseGet(Visitor.Purpose.Shell::new);
        return new Visitor(
                user, address(), Map.of(), pty, purpose, quota, new Identity.Anonymous());
    }

    private static InetAddress address() {
        try {
            return InetAddress.getByAddress(new byte[] {(byte) 192, 0, 2, 1});
        } catch (UnknownHostException e) {
            throw new IllegalStateException("four bytes are an address", e);
        }
    }

    private static LimitsConfig limits() {
        return SampleLimits.of(
                new Rate(20, Duration.ofMinutes(10), 20, Duration.ofSeconds(10)),
                new Rate(60, Duration.ofMinutes(10), 60, Duration.ofMinutes(10)),
                new Rate(300, Duration.ofMinutes(1), 300, Duration.ofMinutes(1)),
                new Concurrent(1, 16, 64),
                PROMPT_BYTES);
    }
}
