package ink.dong4j.card.server.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.server.config.ConfigLoader;
import ink.dong4j.card.server.config.Configuration;
import ink.dong4j.card.server.config.ServerConfig;
import ink.dong4j.card.server.delivery.LetterBox.Progress;
import ink.dong4j.card.server.delivery.LetterBox.Receipt;
import ink.dong4j.card.server.limit.AddressBlock;
import ink.dong4j.card.server.metrics.Figures;
import ink.dong4j.card.server.outgoing.Resolver;
import ink.dong4j.card.server.store.Letter;
import ink.dong4j.card.server.store.Store;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Letters on their way from a visitor to the owner, by real servers and a real disk. */
class DeliveryIT {
    private static final String CARD =
            "card { name = a, title = b, pitch = c, host = card.example.org }\n"
                    + "server.limits.letters.session { messages = 30, per = 1 hour, burst = 30,"
                    + " burst-per = 1 minute }\n"
                    + "server.limits.letters.address { messages = 60, per = 1 day, burst = 60,"
                    + " burst-per = 1 minute }\n";
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final AddressBlock ADDRESS = new AddressBlock("192.0.2.1");
    private static final Backoff SOON =
            new Backoff(
                    Duration.ofMillis(20), Duration.ofMillis(100), RandomGenerator.getDefault());

    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

    /** The nanoseconds by which the store's clock is put forward. */
    private final AtomicLong passed = new AtomicLong();

    private final List<AutoCloseable> opened = new ArrayList<>();
    private final Figures figures = new Figures();
    @TempDir Path folder;

    /** A server's part that delivers, with its store. */
    private record Running(Store store, DeliveryService service) implements AutoCloseable {
        LetterBox box() {
            return service.open(ADDRESS);
        }

        @Override
        public void close() {
            service.close();
            store.close();
        }
    }

    private Instant now() {
        return Instant.now().plus(ahead.get());
    }

    private Running start(String delivery) {
        ServerConfig config = config(delivery);
        Store store = new Store(config.store(), folder, () -> System.nanoTime() + passed.get());
        DeliveryService service =
                new DeliveryService(
                        config,
                        store,
                        (first, end) -> List.of(new WeeklyFigures.Figure("Days", days(first, end))),
                        config.delivery().channels().stream()
                                .map(new Channels(Resolver.system(), this::now)::of)
                                .toList(),
                        SOON,
                        this::now,
                        System::nanoTime,
                        figures);
        service.start();
        Running running = new Running(store, service);
        opened.addFirst(running);
        return running;
    }

    private static long days(LocalDate first, LocalDate end) {
        return end.toEpochDay() - first.toEpochDay();
    }

    private ServerConfig config(String delivery) {
        try {
            Path file = folder.resolve("card.conf");
            Files.writeString(file, CARD + delivery);
            Configuration loaded = new ConfigLoader(file, Map.of(), List.of()).load();
            assertThat(loaded).isInstanceOf(Configuration.Ready.class);
            return ((Configuration.Ready) loaded).server();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Hook hook() {
        Hook hook = Hook.open();
        opened.add(hook);
        return hook;
    }

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable each : opened) {
            each.close();
        }
    }

    private static String webhook(int port) {
        return "{ kind = webhook, url = \"http://127.0.0.1:%d/\", secret = s, allow-private = true }"
                .formatted(port);
    }

    private static String mail(int port) {
        return ("{ kind = smtp, host = \"127.0.0.1\", port = %d, security = none,"
                        + " from = \"card@example.org\", to = \"me@example.org\" }")
                .formatted(port);
    }

    private static String channels(String... channels) {
        return "server.delivery { report = off, channels = [ %s ] }\n"
                .formatted(String.join(", ", channels));
    }

    private static Letter letter(String words) {
        return Letter.of(Lang.EN, "Lin", "lin@example.org", words);
    }

    private static <T> T done(CompletionStage<T> stage) throws Exception {
        return stage.toCompletableFuture().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    private static String kept(LetterBox box, String words) throws Exception {
        Letter letter = letter(words);
        assertThat(done(box.send(letter))).isEqualTo(new Receipt.Kept(letter.id()));
        return letter.id();
    }

    private static void eventually(String what, Callable<Boolean> condition) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.call()) {
            assertThat(System.nanoTime()).as(what).isLessThan(end);
            Thread.sleep(10);
        }
    }

    private static void delivered(LetterBox box, String id) throws Exception {
        eventually("delivery", () -> done(box.progress(id)) == Progress.DELIVERED);
    }

    private static void awaited(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static List<String> ids(Hook hook) {
        return hook.requests().stream().map(request -> request.field("Webhook-id")).toList();
    }

    @Test
    void theVisitorWaitsForTheDiskAndNotForTheDelivery() throws Exception {
        CountDownLatch slow = new CountDownLatch(1);
        Hook hook = hook();
        hook.answers(
                _ -> {
                    awaited(slow);
                    return 204;
                });
        LetterBox box = start(channels(webhook(hook.port()))).box();

        String id = kept(box, "Hello");
        eventually("a request", () -> hook.requests().size() == 1);
        assertThat(done(box.progress(id))).isEqualTo(Progress.WAITING);
        assertThat(figures.text()).contains("card_letters_waiting 1.0");

        slow.countDown();
        delivered(box, id);
        eventually("nothing waits", () -> figures.text().contains("card_letters_waiting 0.0"));
        assertThat(ids(hook)).containsExactly(id);
        assertThat(figures.text())
                .contains("card_deliveries_total{channel=\"webhook\",outcome=\"delivered\"} 1.0");
    }

    @Test
    void whatWasWrittenWhileAReceiverWasDownArrivesOnceEach() throws Exception {
        Hook gone = Hook.open();
        int port = gone.port();
        gone.close();
        LetterBox box = start(channels(webhook(port))).box();
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            ids.add(kept(box, "Letter " + i));
        }
        eventually("a failure", () -> figures.text().contains("outcome=\"retried\"} 2"));

        Hook back = Hook.openAt(port);
        opened.add(back);
        for (String id : ids) {
            delivered(box, id);
        }
        assertThat(ids(back)).containsExactlyInAnyOrderElementsOf(ids);
    }

    @Test
    void aReceiverThatFailsGetsTheSameIdAgainUntilItTakesIt() throws Exception {
        Hook hook = hook();
        hook.answers(number -> List.of(500, 0, 429, 503, 204).get(number - 1));
        LetterBox box = start(channels(webhook(hook.port()))).box();
        String id = kept(box, "Hello");
        delivered(box, id);
        assertThat(ids(hook)).containsExactly(id, id, id, id, id);
    }

    @Test
    void aDeadMailServerHoldsUpNoWebhook() throws Exception {
        CountDownLatch dead = new CountDownLatch(1);
        Hook hook = hook();
        MailServer server = MailServer.plain();
        opened.add(server);
        server.behaves(_ -> awaited(dead));
        LetterBox box = start(channels(mail(server.port()), webhook(hook.port()))).box();

        String first = kept(box, "One");
        String second = kept(box, "Two");
        delivered(box, first);
        delivered(box, second);
        assertThat(ids(hook)).containsExactly(first, second);
        assertThat(server.mails()).isEmpty();

        dead.countDown();
        eventually("both mails", () -> server.mails().size() == 2);
    }

    @Test
    void whatIsRefusedForGoodIsGivenUpOnItsChannelAlone() throws Exception {
        Hook wrong = hook();
        wrong.answers(_ -> 404);
        Hook hook = hook();
        String other = webhook(hook.port()).replace("secret", "name = other, secret");
        LetterBox box = start(channels(webhook(wrong.port()), other)).box();
        delivered(box, kept(box, "Hello"));
        eventually("the refusal", () -> figures.text().contains("outcome=\"failed\"} 1.0"));
        assertThat(wrong.requests()).hasSize(1);
        assertThat(hook.requests()).hasSize(1);
    }

    @Test
    void whatFailsForTooLongIsGivenUp() throws Exception {
        Hook hook = hook();
        hook.answers(_ -> 500);
        Running running =
                start(channels(webhook(hook.port())) + "server.delivery.give-up-after = 1 hour\n");
        LetterBox box = running.box();
        String id = kept(box, "Hello");
        eventually("some attempts", () -> hook.requests().size() > 2);
        ahead.set(Duration.ofHours(2));
        eventually("the end", () -> figures.text().contains("outcome=\"failed\"} 1.0"));
        assertThat(done(box.progress(id))).isEqualTo(Progress.WAITING);
        assertThat(done(running.store().inbox().latest(9))).hasSize(1);
    }

    @Test
    void aProcessThatEndsBetweenTheSendingAndItsNoteSendsTheSameIdAgain() throws Exception {
        CountDownLatch slow = new CountDownLatch(1);
        Hook hook = hook();
        hook.answers(
                number -> {
                    if (number == 1) {
                        awaited(slow);
                    }
                    return 204;
                });
        Running killed = start(channels(webhook(hook.port())));
        String id = kept(killed.box(), "Hello");
        String other = kept(killed.box(), "Other");
        eventually("the first request", () -> hook.requests().size() == 1);
        // From now on it can note nothing, as if it were killed.
        killed.store().close();
        slow.countDown();

        Running next = start(channels(webhook(hook.port())));
        delivered(next.box(), other);
        assertThat(ids(hook)).containsExactly(id, other);
        ahead.set(Duration.ofMinutes(1));
        String third = kept(next.box(), "Third");
        delivered(next.box(), third);
        delivered(next.box(), id);
        assertThat(ids(hook)).hasSize(4).containsOnly(id, other, third);
        assertThat(ids(hook)).filteredOn(id::equals).hasSize(2);
    }

    @Test
    void aServerThatStopsInOrderSendsNothingTwice() throws Exception {
        Hook hook = hook();
        List<String> ids = new ArrayList<>();
        for (int round = 0; round < 3; round++) {
            try (Running running = start(channels(webhook(hook.port())))) {
                ids.add(kept(running.box(), "Hello"));
                ids.add(kept(running.box(), "Hello again"));
            }
            ahead.set(Duration.ofMinutes(round + 1L));
        }
        Running last = start(channels(webhook(hook.port())));
        for (String id : ids) {
            delivered(last.box(), id);
        }
        assertThat(ids(hook)).containsExactlyInAnyOrderElementsOf(ids);
    }

    @Test
    void aDatabaseThatIsAwayForAWhileCostsNoSecondSending() throws Exception {
        CountDownLatch slow = new CountDownLatch(1);
        Hook hook = hook();
        hook.answers(
                _ -> {
                    awaited(slow);
                    return 204;
                });
        LetterBox box = start(channels(webhook(hook.port()))).box();
        String id = kept(box, "Hello");
        eventually("the request", () -> hook.requests().size() == 1);
        Letter other = letter("Other");
        try (Connection lock =
                        DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("card.db"));
                Statement statement = lock.createStatement()) {
            statement.execute("begin exclusive");
            slow.countDown();
            assertThat(done(box.send(other))).isEqualTo(new Receipt.Unavailable());
            statement.execute("rollback");
        }
        // A database that failed is left alone for so long at most.
        passed.addAndGet(Duration.ofSeconds(20).toNanos());
        eventually("the other", () -> done(box.send(other)).equals(new Receipt.Kept(other.id())));
        delivered(box, id);
        delivered(box, other.id());
        assertThat(ids(hook)).containsExactly(id, other.id());
    }

    @Test
    void withoutAChannelLettersLieInTheInbox() throws Exception {
        Running running = start("");
        String id = kept(running.box(), "Hello");
        assertThat(done(running.box().progress(id))).isEqualTo(Progress.WAITING);
        assertThat(done(running.store().inbox().latest(9))).hasSize(1);
        assertThat(figures.text()).doesNotContain("card_deliveries", "card_letters_waiting");
    }

    @Test
    void theSameLetterIsKeptOnceAndOneTooManyIsTold() throws Exception {
        Running running =
                start(
                        """
                        server.limits.letters.session { messages = 3, burst = 3 }
                        server.limits.letters.inbox = 2
                        """);
        LetterBox box = running.box();
        Letter letter = letter("Hello");
        assertThat(done(box.send(letter))).isEqualTo(new Receipt.Kept(letter.id()));
        assertThat(done(box.send(letter))).isEqualTo(new Receipt.Kept(letter.id()));
        kept(box, "Another");
        assertThat(done(box.send(letter("Third"))))
                .isInstanceOfSatisfying(
                        Receipt.TooMany.class, told -> assertThat(told.after()).isPositive());
        // A visitor of another address meets a full inbox, however often he tries it.
        LetterBox other = running.service().open(new AddressBlock("192.0.2.2"));
        assertThat(done(other.send(letter("Third")))).isEqualTo(new Receipt.Full());
        assertThat(done(other.send(letter("Third")))).isEqualTo(new Receipt.Full());
        assertThat(done(running.store().inbox().latest(9))).hasSize(2);
    }
}
