package ink.dong4j.card.server.counts;

import static org.assertj.core.api.Assertions.assertThat;

import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.server.metrics.VisitKind;
import ink.dong4j.card.server.store.VisitCounts.Count;
import ink.dong4j.card.server.store.VisitCounts.Kind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class CountsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 28);

    private final MemoryVisitCounts store = new MemoryVisitCounts();
    private final AtomicReference<Instant> now =
            new AtomicReference<>(Instant.parse("2026-11-28T15:59:59Z"));
    private final Counts counts = counts(Duration.ofDays(1));

    private Counts counts(Duration every) {
        return new Counts(store, now::get, ZoneId.of("Asia/Shanghai"), every);
    }

    private static Tally done(CompletionStage<Tally> stage) throws Exception {
        return stage.toCompletableFuture().get(60, TimeUnit.SECONDS);
    }

    @Test
    void whatIsCountedIsToldByDay() throws Exception {
        counts.visit(VisitKind.TERMINAL);
        counts.language(Lang.ZH);
        counts.page("links");
        counts.page("links");
        counts.page("about");
        counts.answered(AnsweredBy.MODEL);
        counts.suggested("What does he do?");
        Tally today = done(counts.days(1));
        assertThat(today.all(Kind.VISIT)).isOne();
        assertThat(today.answered(AnsweredBy.MODEL)).isOne();
        assertThat(today.answered(AnsweredBy.NOBODY)).isZero();
        assertThat(today.top(Kind.PAGE, 10))
                .containsExactly(new Tally.Line("links", 2), new Tally.Line("about", 1));
        assertThat(today.top(Kind.PAGE, 1)).containsExactly(new Tally.Line("links", 2));
        assertThat(today.top(Kind.LANGUAGE, 9)).containsExactly(new Tally.Line("zh", 1));
        assertThat(today.top(Kind.QUESTION, 9))
                .containsExactly(new Tally.Line("What does he do?", 1));
    }

    @Test
    void aDayBeginsWhereTheServerIs() throws Exception {
        counts.page("links");
        now.set(now.get().plusSeconds(1));
        counts.page("links");
        assertThat(done(counts.days(2)).counts())
                .containsExactlyInAnyOrder(
                        new Count(DAY, Kind.PAGE, "links", 1),
                        new Count(DAY.plusDays(1), Kind.PAGE, "links", 1));
        assertThat(done(counts.days(1)).all(Kind.PAGE)).isOne();
    }

    @Test
    void theStoreHasItAtTheEnd() {
        counts.page("links");
        assertThat(store.all()).isEmpty();
        counts.close();
        counts.close();
        assertThat(store.all()).containsExactly(new Count(DAY, Kind.PAGE, "links", 1));
    }

    @Test
    @Timeout(60)
    void theStoreHasItSomeTimeLater() throws Exception {
        counts(Duration.ofMillis(1)).page("links");
        store.awaitAny();
        assertThat(store.all()).containsExactly(new Count(DAY, Kind.PAGE, "links", 1));
    }

    @Test
    void aStoreThatCannotTakeItGetsItLater() throws Exception {
        store.setBroken(true);
        counts.page("links");
        assertThat(counts.days(1)).isCompletedExceptionally();
        counts.page("links");
        store.setBroken(false);
        assertThat(done(counts.days(1)).all(Kind.PAGE)).isEqualTo(2);
    }

    @Test
    void whatWaitsIsBounded() {
        store.setBroken(true);
        for (int i = 0; i < 5_000; i++) {
            counts.page("page " + i);
        }
        store.setBroken(false);
        counts.close();
        assertThat(store.all()).hasSize(2_000);
    }
}
