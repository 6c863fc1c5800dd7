package ink.dong4j.card.server.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.server.config.PrivacyConfig;
import ink.dong4j.card.server.config.StoreConfig;
import ink.dong4j.card.server.config.delivery.DeliveryConfig;
import ink.dong4j.card.server.store.Dispatch;
import ink.dong4j.card.server.store.KeptEntry;
import ink.dong4j.card.server.store.Notebook;
import ink.dong4j.card.server.store.Outbox;
import ink.dong4j.card.server.store.Store;
import ink.dong4j.card.server.store.VisitCounts;
import ink.dong4j.card.server.store.VisitCounts.Count;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Digests and reports, by a clock of the test and on a real disk. */
class EditionsIT {
    /** A Sunday evening in Shanghai. */
    private static final Instant BEGIN = Instant.parse("2026-11-22T12:00:00Z");

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final List<String> CHANNELS = List.of("hook");
    private static final DeliveryConfig.Report MONDAY =
            new DeliveryConfig.Report(DayOfWeek.MONDAY, LocalTime.of(9, 0));

    private final AtomicReference<Instant> now = new AtomicReference<>(BEGIN);
    @TempDir Path folder;
    private Optional<Store> opened = Optional.empty();

    @BeforeEach
    void open() {
        Duration year = Duration.ofDays(365);
        opened =
                Optional.of(
                        new Store(
                                new StoreConfig(
                                        Optional.empty(),
                                        new StoreConfig.Keep(year, year, year, year)),
                                folder,
                                System::nanoTime));
    }

    @AfterEach
    void close() {
        store().close();
    }

    private Store store() {
        return opened.orElseThrow();
    }

    private void later(Duration time) {
        now.updateAndGet(instant -> instant.plus(time));
    }

    private Notebook notebook() {
        return store().notebook(
                        new PrivacyConfig(
                                true, 500, false, Duration.ofDays(30), Duration.ofDays(365)),
                        now::get);
    }

    private Digest digest() {
        return new Digest(
                store().questions(), store().guestbook(), store().outbox(), now::get, CHANNELS);
    }

    private WeeklyReport report() {
        return report(MONDAY);
    }

    private WeeklyReport report(DeliveryConfig.Report time) {
        return new WeeklyReport(
                time,
                ZONE,
                (first, end) -> List.of(new WeeklyFigures.Figure("From " + first, 1_234)),
                store().outbox(),
                now::get,
                CHANNELS);
    }

    private Optional<Dispatch> sent() throws Exception {
        Outbox.Queue queue =
                store().outbox()
                        .claim("hook", now.get(), now.get().plus(Duration.ofDays(999)))
                        .toCompletableFuture()
                        .get(60, TimeUnit.SECONDS);
        return queue.claimed();
    }

    @Test
    void aDigestTellsOfAllNewQuestionsAndTheNextOneOnlyAnHourLater() throws Exception {
        Digest digest = digest();
        digest.publish();
        assertThat(sent()).isEmpty();

        notebook().unsupported("One?", Lang.EN);
        digest.arrived();
        assertThat(digest.publish()).isEqualTo(Duration.ofMinutes(1));
        later(Duration.ofSeconds(30));
        notebook().unsupported("二？", Lang.ZH);
        digest.arrived();
        later(Duration.ofSeconds(30));
        assertThat(digest.publish()).isZero();
        assertThat(sent())
                .hasValueSatisfying(
                        told -> {
                            assertThat(told.title()).isEqualTo("2 questions that no page answers");
                            assertThat(told.body()).isEqualTo("- One?\n- 二？");
                        });

        later(Duration.ofMinutes(5));
        notebook().unsupported("Three?", Lang.EN);
        notebook().unsupported("One?", Lang.EN);
        digest.arrived();
        assertThat(digest.publish()).isEqualTo(Duration.ofMinutes(55));
        assertThat(sent()).isEmpty();
        later(Duration.ofMinutes(55));
        assertThat(digest.publish()).isZero();
        assertThat(sent())
                .hasValueSatisfying(told -> assertThat(told.body()).isEqualTo("- Three?"));
    }

    @Test
    void aClockThatWasAheadHoldsNothingBack() throws Exception {
        WeeklyReport report = report();
        Digest digest = digest();
        later(Duration.ofDays(400));
        assertThat(report.publish()).isZero();
        assertThat(sent()).isPresent();
        notebook().unsupported("One?", Lang.EN);
        digest.arrived();
        later(Duration.ofMinutes(1));
        assertThat(digest.publish()).isZero();
        assertThat(sent()).isPresent();
        digest.arrived();

        now.set(BEGIN);
        notebook().unsupported("Two?", Lang.EN);
        assertThat(digest.publish()).isEqualTo(Duration.ofMinutes(1));
        later(Duration.ofMinutes(1));
        assertThat(digest.publish()).isZero();
        assertThat(sent()).hasValueSatisfying(told -> assertThat(told.body()).contains("- Two?"));
        later(Duration.ofDays(1));
        assertThat(report.publish()).isZero();
        assertThat(sent()).isPresent();
    }

    @Test
    void aRestartTellsWhatIsNewAndNothingTwice() throws Exception {
        notebook().unsupported("One?", Lang.EN);
        later(Duration.ofMinutes(2));
        assertThat(digest().publish()).isZero();
        assertThat(sent()).isPresent();
        later(Duration.ofHours(2));
        digest().publish();
        assertThat(sent()).isEmpty();
    }

    @Test
    void aQuestionOfTheSecondOfADigestIsInTheNextOne() throws Exception {
        Digest digest = digest();
        notebook().unsupported("One?", Lang.EN);
        later(Duration.ofHours(1));
        notebook().unsupported("Two?", Lang.EN);
        assertThat(digest.publish()).isZero();
        assertThat(sent()).hasValueSatisfying(told -> assertThat(told.body()).isEqualTo("- One?"));
        assertThat(digest.publish()).isEqualTo(Duration.ofHours(1));
        later(Duration.ofHours(1));
        assertThat(digest.publish()).isZero();
        assertThat(sent()).hasValueSatisfying(told -> assertThat(told.body()).isEqualTo("- Two?"));
    }

    @Test
    void aDigestIsBounded() throws Exception {
        for (int i = 0; i < 60; i++) {
            notebook().unsupported("Question " + i, Lang.EN);
        }
        later(Duration.ofHours(1));
        digest().publish();
        assertThat(sent())
                .hasValueSatisfying(
                        told ->
                                assertThat(told.body())
                                        .endsWith("\nand 10 more: card questions")
                                        .hasLineCount(51));
    }

    private void signed(String words, KeptEntry.State state) throws Exception {
        store().guestbook()
                .sign(new KeptEntry(words, Lang.EN, "Ada", words, now.get(), state))
                .toCompletableFuture()
                .get(60, TimeUnit.SECONDS);
    }

    @Test
    void aDigestCountsTheEntriesThatWaitWithoutTheirWords() throws Exception {
        signed("One", KeptEntry.State.WAITING);
        signed("Two", KeptEntry.State.WAITING);
        signed("Three", KeptEntry.State.SHOWN);
        later(Duration.ofMinutes(2));
        Digest digest = digest();
        assertThat(digest.publish()).isZero();
        assertThat(sent())
                .hasValueSatisfying(
                        told -> {
                            assertThat(told.title())
                                    .isEqualTo("2 entries of the guestbook wait for approval");
                            assertThat(told.body())
                                    .isEqualTo(
                                            "What waits for approval is at your desk: guestbook");
                        });

        later(Duration.ofHours(2));
        digest.arrived();
        digest.publish();
        assertThat(sent()).isEmpty();
    }

    @Test
    void aDigestTellsOfQuestionsAndOfEntriesAtOnce() throws Exception {
        notebook().unsupported("One?", Lang.EN);
        signed("One", KeptEntry.State.WAITING);
        later(Duration.ofMinutes(2));
        digest().publish();
        assertThat(sent())
                .hasValueSatisfying(
                        told -> {
                            assertThat(told.title())
                                    .isEqualTo(
                                            "A question that no page answers; 1 entry of the"
                                                    + " guestbook waits for approval");
                            assertThat(told.body()).startsWith("- One?\nWhat waits");
                        });
    }

    @Test
    void aReportComesOnItsDayAndOnce() throws Exception {
        WeeklyReport report = report();
        assertThat(report.publish()).isEqualTo(Duration.ofHours(13));
        assertThat(sent()).isEmpty();

        later(Duration.ofHours(13));
        assertThat(report.publish()).isZero();
        assertThat(sent())
                .hasValueSatisfying(
                        told -> {
                            assertThat(told.title())
                                    .isEqualTo("Your card from 2026-11-16 to 2026-11-22");
                            assertThat(told.body()).isEqualTo("From 2026-11-16: 1,234");
                        });
        assertThat(report.publish()).isEqualTo(Duration.ofDays(7));
        assertThat(report().publish()).isEqualTo(Duration.ofDays(7));
        assertThat(sent()).isEmpty();
    }

    @Test
    void aReportWhoseTimeMovesToLaterOnTheSameDayComesOnceAndRests() throws Exception {
        WeeklyReport morning = report();
        later(Duration.ofHours(13));
        morning.publish();
        assertThat(sent()).isPresent();

        WeeklyReport evening =
                report(new DeliveryConfig.Report(DayOfWeek.MONDAY, LocalTime.of(20, 0)));
        later(Duration.ofHours(11));
        evening.publish();
        assertThat(evening.publish()).isEqualTo(Duration.ofDays(7));
        assertThat(sent()).isEmpty();
    }

    @Test
    void theFiguresOfAWeekAreThoseThatTheStoreKnows() throws Exception {
        VisitCounts counts =
                store().visitCounts(
                                new StoreConfig.Keep(
                                        Duration.ofDays(99),
                                        Duration.ofDays(99),
                                        Duration.ofDays(99),
                                        Duration.ofDays(99)),
                                now::get);
        LocalDate day = LocalDate.of(2026, 11, 22);
        counts.add(
                        List.of(
                                new Count(day, VisitCounts.Kind.VISIT, "terminal", 40),
                                new Count(day, VisitCounts.Kind.VISIT, "command", 2),
                                new Count(day, VisitCounts.Kind.ANSWER, "pages", 7),
                                new Count(day.plusDays(1), VisitCounts.Kind.VISIT, "terminal", 9)))
                .toCompletableFuture()
                .get(60, TimeUnit.SECONDS);
        notebook().unsupported("One?", Lang.EN);

        assertThat(
                        new StoredWeek(store().pastDays(), counts, ZONE)
                                .between(day.minusDays(6), day.plusDays(1)))
                .extracting(WeeklyFigures.Figure::count)
                .containsExactly(42L, 7L, 1L, 0L, 0L, 0L);
    }

    @Test
    void aReportThatWasDueWhileTheServerWasDownComesAfterwards() throws Exception {
        WeeklyReport report = report();
        later(Duration.ofHours(13));
        report.publish();
        assertThat(sent()).isPresent();
        later(Duration.ofDays(16));
        assertThat(report().publish()).isZero();
        assertThat(sent())
                .hasValueSatisfying(
                        told ->
                                assertThat(told.title())
                                        .isEqualTo("Your card from 2026-11-30 to 2026-12-06"));
    }
}
