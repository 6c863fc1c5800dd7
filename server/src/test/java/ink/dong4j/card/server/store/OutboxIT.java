package ink.dong4j.card.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import ink.dong4j.card.i18n.Lang;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Letters and what becomes of them, in each database. */
class OutboxIT extends StoreContract {
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(60);
    private static final List<String> CHANNELS = List.of("hook", "mail");

    private Optional<Store> opened = Optional.empty();

    private Store store() {
        if (opened.isEmpty()) {
            opened = Optional.of(open());
        }
        return opened.get();
    }

    private void restart() {
        opened.ifPresent(Store::close);
        opened = Optional.empty();
    }

    @AfterEach
    void close() {
        restart();
    }

    private static Letter letter(String id) {
        return new Letter(id, Lang.ZH, "Lin", "lin@example.org", "您好");
    }

    private boolean keep(String id, int most) throws Exception {
        return done(store().inbox().keep(letter(id), NOW, CHANNELS, most));
    }

    private Outbox.Queue claim(Instant now) throws Exception {
        return done(store().outbox().claim("hook", now, now.plusSeconds(60)));
    }

    @Test
    void aLetterIsKeptOnceWithOneDispatchForEachChannel() throws Exception {
        assertThat(keep("a", 10)).isTrue();
        assertThat(keep("a", 10)).isTrue();

        assertThat(done(store().inbox().latest(10)))
                .containsExactly(new KeptLetter(letter("a"), NOW, KeptLetter.State.UNREAD));
        Outbox.Queue queue = claim(NOW);
        assertThat(queue.waiting()).isEqualTo(1);
        assertThat(queue.claimed())
                .contains(
                        new Dispatch(
                                "a",
                                "hook",
                                Dispatch.Kind.LETTER,
                                "",
                                "",
                                NOW,
                                1,
                                Optional.of(letter("a"))));
    }

    @Test
    void aFullInboxTakesNothingAndDropsNothing() throws Exception {
        assertThat(keep("a", 2)).isTrue();
        assertThat(keep("b", 2)).isTrue();
        assertThat(keep("c", 2)).isFalse();
        assertThat(keep("a", 2)).isTrue();
        assertThat(done(store().inbox().latest(10))).hasSize(2);

        assertThat(done(store().inbox().delete("a"))).isTrue();
        assertThat(keep("c", 2)).isTrue();
    }

    @Test
    void whatIsClaimedIsNobodyElsesUntilItsTimeIsOver() throws Exception {
        keep("a", 10);
        assertThat(claim(NOW).claimed()).isPresent();
        assertThat(claim(NOW).claimed()).isEmpty();
        assertThat(claim(NOW).nextDue()).contains(LATER);

        // The process that claimed it was killed.
        restart();
        assertThat(claim(NOW.plusSeconds(59)).claimed()).isEmpty();
        assertThat(claim(LATER).claimed())
                .hasValueSatisfying(again -> assertThat(again.attempts()).isEqualTo(2));
    }

    @Test
    void oneOfManyWhoAskAtOnceClaimsIt() throws Exception {
        keep("a", 10);
        List<CompletionStage<Outbox.Queue>> asked = new ArrayList<>();
        try (Store other = open()) {
            for (int i = 0; i < 20; i++) {
                asked.add(store().outbox().claim("hook", NOW, LATER));
                asked.add(other.outbox().claim("hook", NOW, LATER));
            }
            int claims = 0;
            for (CompletionStage<Outbox.Queue> each : asked) {
                claims += done(each).claimed().isPresent() ? 1 : 0;
            }
            assertThat(claims).isEqualTo(1);
        }
    }

    @Test
    void aLetterHasReachedTheOwnerOnceAChannelTookItOrHeReadIt() throws Exception {
        keep("a", 10);
        keep("b", 10);
        assertThat(done(store().inbox().hasReached("a"))).isFalse();
        done(
                store().outbox()
                        .ended(
                                claim(NOW).claimed().orElseThrow(),
                                Dispatch.State.DELIVERED,
                                LATER,
                                ""));
        done(store().inbox().mark("b", KeptLetter.State.READ));

        assertThat(done(store().inbox().hasReached("a"))).isTrue();
        assertThat(done(store().inbox().hasReached("b"))).isTrue();
        assertThat(done(store().inbox().mark("c", KeptLetter.State.READ))).isFalse();
    }

    @Test
    void whatHasEndedIsNotClaimedAgainAndWhatFailedComesLater() throws Exception {
        keep("a", 10);
        Dispatch first = claim(NOW).claimed().orElseThrow();
        done(store().outbox().later(first, LATER, "it answers with status 500"));
        assertThat(claim(NOW).claimed()).isEmpty();
        Dispatch second = claim(LATER).claimed().orElseThrow();
        done(store().outbox().ended(second, Dispatch.State.FAILED, LATER, "given up"));
        // What a slow attempt notes afterwards brings nothing back.
        done(store().outbox().later(first, NOW, "late"));

        assertThat(claim(LATER.plusSeconds(999)))
                .isEqualTo(new Outbox.Queue(Optional.empty(), Optional.empty(), 0));
    }

    @Test
    void theTotalsOfDaysAreThoseOfTheirTimeZone() throws Exception {
        keep("a", 10);
        ZoneId zone = ZoneId.of("Asia/Shanghai");
        LocalDate day = LocalDate.of(2026, 11, 23);
        done(store().ledger().lease(day, 500, 1000));

        assertThat(done(store().pastDays().between(day, day.plusDays(1), zone)))
                .isEqualTo(new WeekTotals(1, 0, 500, 0));
        assertThat(done(store().pastDays().between(day.minusDays(7), day, zone)))
                .isEqualTo(new WeekTotals(0, 0, 0, 0));
    }

    @Test
    void aDigestIsThereOnceAndTellsWhenItWasMade() throws Exception {
        Outbox outbox = store().outbox();
        assertThat(done(outbox.latest(Dispatch.Kind.DIGEST, NOW))).isEmpty();
        done(outbox.add("d", Dispatch.Kind.DIGEST, "Two", "one\ntwo", NOW, CHANNELS));
        done(outbox.add("d", Dispatch.Kind.DIGEST, "Other", "three", LATER, CHANNELS));

        Dispatch claimed = claim(NOW).claimed().orElseThrow();
        assertThat(claimed.body()).isEqualTo("one\ntwo");
        assertThat(claimed.letter()).isEmpty();
        assertThat(done(outbox.latest(Dispatch.Kind.DIGEST, NOW))).contains(NOW);
        assertThat(done(outbox.latest(Dispatch.Kind.DIGEST, NOW.minusMillis(1)))).isEmpty();
        assertThat(done(outbox.latest(Dispatch.Kind.REPORT, NOW))).isEmpty();
    }

    @Test
    void aLetterThatWasForgottenMeanwhileIsNotDelivered() throws Exception {
        keep("a", 10);
        execute("delete from letter");
        assertThat(claim(NOW)).isEqualTo(new Outbox.Queue(Optional.empty(), Optional.empty(), 0));
    }

    @Test
    void aDeletedLetterIsNotDeliveredAnyMore() throws Exception {
        keep("a", 10);
        assertThat(done(store().inbox().delete("a"))).isTrue();
        assertThat(claim(NOW).claimed()).isEmpty();
    }
}
