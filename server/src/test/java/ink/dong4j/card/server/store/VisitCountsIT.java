package ink.dong4j.card.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import ink.dong4j.card.server.store.VisitCounts.Count;
import ink.dong4j.card.server.store.VisitCounts.Kind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** The counts of visits, in each database. */
class VisitCountsIT extends StoreContract {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 28);

    private final AtomicReference<Instant> now =
            new AtomicReference<>(Instant.parse("2026-11-28T10:00:00Z"));

    private VisitCounts counts(Store store) {
        return store.visitCounts(config().keep(), now::get);
    }

    private static Count links(LocalDate day, long times) {
        return new Count(day, Kind.PAGE, "links", times);
    }

    @Test
    void whatIsAddedIsSummedUpByDayAndName() throws Exception {
        try (Store store = open()) {
            VisitCounts counts = counts(store);
            done(counts.add(List.of(links(DAY, 2), new Count(DAY, Kind.VISIT, "terminal", 3))));
            done(counts.add(List.of(links(DAY, 5), links(DAY.plusDays(1), 1))));
            assertThat(done(counts.between(DAY, DAY.plusDays(2))))
                    .containsExactly(
                            links(DAY, 7),
                            new Count(DAY, Kind.VISIT, "terminal", 3),
                            links(DAY.plusDays(1), 1));
            assertThat(done(counts.between(DAY.plusDays(1), DAY.plusDays(2))))
                    .containsExactly(links(DAY.plusDays(1), 1));
        }
    }

    @Test
    void aLongNameIsCut() throws Exception {
        try (Store store = open()) {
            VisitCounts counts = counts(store);
            done(counts.add(List.of(new Count(DAY, Kind.PAGE, "x".repeat(500), 1))));
            assertThat(done(counts.between(DAY, DAY.plusDays(1))).getFirst().name()).hasSize(120);
        }
    }

    @Test
    void aKindThatALaterVersionCountedIsLeftOut() throws Exception {
        try (Store store = open()) {
            VisitCounts counts = counts(store);
            done(counts.add(List.of(links(DAY, 1))));
            execute("insert into visit_count values ('2026-11-28', 'LATER', 'x', 1)");
            assertThat(done(counts.between(DAY, DAY.plusDays(1)))).containsExactly(links(DAY, 1));
        }
    }

    @Test
    void oldDaysAreForgotten() throws Exception {
        try (Store store = open()) {
            VisitCounts counts = counts(store);
            done(counts.add(List.of(links(DAY.minusDays(99), 1), links(DAY.minusDays(101), 1))));
            nanos.addAndGet(Duration.ofHours(2).toNanos());
            done(counts.add(List.of(links(DAY, 1))));
            assertThat(done(counts.between(DAY.minusDays(200), DAY)))
                    .containsExactly(links(DAY.minusDays(99), 1));
        }
    }
}
