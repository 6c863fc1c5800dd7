package ink.dong4j.card.server.limit;

import static org.assertj.core.api.Assertions.assertThat;

import ink.dong4j.card.server.config.LimitsConfig.Daily;
import ink.dong4j.card.server.metrics.Figures;
import ink.dong4j.card.talk.DayBudget;
import ink.dong4j.card.talk.Trouble;
import java.net.InetAddress;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;

class DailyBudgetTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final AddressBlock HERE = new AddressBlock("192.0.2.1");
    private static final AddressBlock THERE = new AddressBlock("192.0.2.2");

    private final MemoryLedger ledger = new MemoryLedger();
    private final Figures figures = new Figures();
    private final ManualClock clock =
            new ManualClock(ZonedDateTime.of(2026, 3, 28, 12, 0, 0, 0, BERLIN).toInstant());
    private final DailyBudget budget =
            new DailyBudget(new Daily(1_000, 20), 50, ledger, clock, BERLIN, figures);

    @Test
    void whatARequestDidNotUseComesBackAndOnlyOnce() throws Exception {
        Reservation reservation = granted(budget.reserve(HERE, 600));
        assertThat(budget.left(THERE).percent()).isEqualTo(40);
        reservation.settle(100);
        reservation.settle(0);

        assertThat(budget.left(THERE).percent()).isEqualTo(90);
        budget.close();
        assertThat(ledger.spentOn(LocalDate.of(2026, 3, 28))).isEqualTo(100);
    }

    @Test
    void aRequestThatCostMoreThanWasSetAsideIsCountedInFull() throws Exception {
        granted(budget.reserve(HERE, 100)).settle(400);

        assertThat(budget.left(THERE).percent()).isEqualTo(60);
        budget.close();
        assertThat(ledger.spentOn(LocalDate.of(2026, 3, 28))).isEqualTo(400);
    }

    @Test
    void theLastPartIsKeptForThoseWhoHaveNotSpentYet() throws Exception {
        granted(budget.reserve(HERE, 700));

        assertThat(budget.reserve(HERE, 200)).isEqualTo(new Advance.Refused(Trouble.BUDGET_SPENT));
        assertThat(budget.left(HERE).percent()).isZero();
        granted(budget.reserve(THERE, 200));
        assertThat(budget.reserve(THERE, 1)).isEqualTo(new Advance.Refused(Trouble.BUDGET_SPENT));
        assertThat(figures.text())
                .contains("card_refusals_total{stage=\"day_tokens\"} 2.0")
                .contains("card_day_tokens 1000.0")
                .contains("card_day_tokens_spent 900.0")
                .contains("card_day_tokens_reserved 900.0");
    }

    @Test
    void aRefusalTellsWhoSpentBeforeARestartThatNothingIsLeftForHim() throws Exception {
        granted(budget.reserve(HERE, 700)).settle(700);
        budget.close();
        DailyBudget restarted =
                new DailyBudget(new Daily(1_000, 20), 50, ledger, clock, BERLIN, new Figures());

        assertThat(restarted.reserve(HERE, 200)).isInstanceOf(Advance.Refused.class);

        assertThat(restarted.left(HERE).percent()).isZero();
        granted(restarted.reserve(THERE, 200));
    }

    @Test
    void whoSpentIsNotedOnceForTheAnswersOfAVisit() throws Exception {
        granted(budget.reserve(HERE, 100)).settle(100);
        granted(budget.reserve(HERE, 100)).settle(100);
        assertThat(ledger.notes()).isZero();
        budget.close();

        assertThat(ledger.notes()).isOne();
    }

    @Test
    void anotherAddressOfOneNetworkIsNoNewVisitor() throws Exception {
        AddressBlock one = AddressBlock.of(InetAddress.getByName("2001:db8:1:1::1"));
        AddressBlock other = AddressBlock.of(InetAddress.getByName("2001:db8:1:2::1"));
        granted(budget.reserve(one, 700));

        assertThat(budget.reserve(other, 200)).isInstanceOf(Advance.Refused.class);
        assertThat(budget.left(other).percent()).isZero();
        granted(budget.reserve(AddressBlock.of(InetAddress.getByName("2001:db8:2:1::1")), 200));
    }

    @Test
    void anAddressWhoseRequestsCostNothingIsStillNew() throws Exception {
        granted(budget.reserve(HERE, 700)).settle(0);

        granted(budget.reserve(HERE, 1_000));
    }

    @Test
    void noTokenIsSetAsideThatTheLedgerHasNotAsSpent() throws Exception {
        Reservation first = granted(budget.reserve(HERE, 300));
        granted(budget.reserve(THERE, 200));
        assertThat(ledger.spentOn(LocalDate.of(2026, 3, 28))).isBetween(500L, 600L);
        first.settle(100);

        assertThat(ledger.spentOn(LocalDate.of(2026, 3, 28))).isBetween(300L, 400L);
    }

    @Test
    void nothingIsLeasedWhileHalfOfWhatIsKeptIsInHand() throws Exception {
        budget.open();
        granted(budget.reserve(HERE, 50)).settle(20);
        granted(budget.reserve(HERE, 40)).settle(20);
        assertThat(ledger.leases()).isEqualTo(1);
        granted(budget.reserve(HERE, 40)).settle(20);
        assertThat(ledger.leases()).isEqualTo(2);
        assertThat(ledger.spentOn(LocalDate.of(2026, 3, 28))).isEqualTo(180);
    }

    @Test
    void whileTheDiskIsAwayWhatIsInHandCanBeSpentAndNoMore() throws Exception {
        budget.open();
        ledger.breaks(true);
        granted(budget.reserve(HERE, 60));
        assertThat(budget.reserve(HERE, 60)).isEqualTo(new Advance.Refused(Trouble.NEEDS_OWNER));
        granted(budget.reserve(HERE, 40)).settle(0);
        ledger.breaks(false);
        granted(budget.reserve(HERE, 700)).settle(700);
        budget.close();

        assertThat(ledger.spentOn(LocalDate.of(2026, 3, 28))).isEqualTo(760);
    }

    @Test
    void aProcessThatIsKilledHasSpentWhatItHadInHand() throws Exception {
        granted(budget.reserve(HERE, 300)).settle(300);
        DailyBudget restarted =
                new DailyBudget(new Daily(1_000, 20), 50, ledger, clock, BERLIN, new Figures());
        granted(restarted.reserve(THERE, 600));

        assertThat(restarted.reserve(THERE, 1)).isInstanceOf(Advance.Refused.class);
    }

    @Test
    void whereNothingCanBeWrittenTheOwnerIsNeeded() throws Exception {
        ledger.breaks(true);
        assertThat(budget.reserve(HERE, 1)).isEqualTo(new Advance.Refused(Trouble.NEEDS_OWNER));
        ledger.breaks(false);
        granted(budget.reserve(HERE, 1));
    }

    @Test
    void theDayTurnsAtMidnightOfTheZoneAlsoWhenTheClocksChange() throws Exception {
        granted(budget.reserve(HERE, 1_000));
        assertThat(budget.left(THERE)).isEqualTo(new DayBudget(0, Duration.ofHours(12)));
        clock.pass(Duration.ofHours(12).minusNanos(1));
        assertThat(budget.reserve(THERE, 1)).isInstanceOf(Advance.Refused.class);
        clock.pass(Duration.ofNanos(1));

        // The night in which an hour is left out: this day has 23 of them.
        assertThat(budget.left(HERE)).isEqualTo(new DayBudget(100, Duration.ofHours(23)));
        granted(budget.reserve(HERE, 1_000));
        clock.pass(Duration.ofHours(23).minusNanos(1));
        assertThat(budget.reserve(THERE, 1)).isInstanceOf(Advance.Refused.class);
        clock.pass(Duration.ofNanos(1));
        granted(budget.reserve(THERE, 1_000));
    }

    @Test
    void whatWasSetAsideYesterdayIsSettledYesterday() throws Exception {
        Reservation late = granted(budget.reserve(HERE, 500));
        clock.pass(Duration.ofHours(12));
        granted(budget.reserve(HERE, 300));
        late.settle(10);
        budget.close();

        assertThat(ledger.spentOn(LocalDate.of(2026, 3, 28))).isEqualTo(10);
        assertThat(ledger.spentOn(LocalDate.of(2026, 3, 29))).isEqualTo(300);
    }

    private static Reservation granted(Advance advance) {
        assertThat(advance).isInstanceOf(Advance.Granted.class);
        return ((Advance.Granted) advance).reservation();
    }
}
