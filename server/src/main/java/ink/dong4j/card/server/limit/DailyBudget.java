package ink.dong4j.card.server.limit;

import static java.lang.Math.clamp;
import static java.lang.Math.max;

import ink.dong4j.card.server.config.LimitsConfig.Daily;
import ink.dong4j.card.server.metrics.Depth;
import ink.dong4j.card.server.metrics.Figures;
import ink.dong4j.card.server.metrics.Stage;
import ink.dong4j.card.server.store.Booking;
import ink.dong4j.card.server.store.Claim;
import ink.dong4j.card.server.store.Ledger;
import ink.dong4j.card.talk.DayBudget;
import ink.dong4j.card.talk.Trouble;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The tokens of a day, which begins at midnight of the owner's zone. An address that has spent some on
 * the day may not use the last part of them, so that nobody alone can shut out all who come later. Of
 * IPv6 a whole network counts as one address here, since it holds more of them than a day has tokens.
 * What is left is told from memory. Thread-safe.
 */
public final class DailyBudget implements TokenBudget {
    private static final int ALL = 100;

    private final Ledger ledger;
    private final InstantSource clock;
    private final ZoneId zone;
    private final Figures figures;
    private final long tokens;
    private final long tokensOfKnown;
    private final Spending spending;

    /** What is on its way back to the ledger. */
    private final AtomicLong pending = new AtomicLong();

    public DailyBudget(
            Daily config, Ledger ledger, InstantSource clock, ZoneId zone, Figures figures) {
        this.ledger = ledger;
        this.clock = clock;
        this.zone = zone;
        this.figures = figures;
        this.tokens = config.tokens();
        this.tokensOfKnown = tokens * (ALL - config.firstVisitorsPercent()) / ALL;
        this.spending = new Spending(config);
        figures.watch(Depth.DAY_TOKENS, config::tokens);
        figures.watch(Depth.DAY_TOKENS_SPENT, () -> clamp(spent(), 0, Integer.MAX_VALUE));
        figures.watch(
                Depth.DAY_TOKENS_RESERVED,
                () -> clamp(spending.reserved(today()), 0, Integer.MAX_VALUE));
    }

    /** Looks up what the day has cost before, so that it is known before somebody asks. */
    public void open() {
        CompletionStage<?> _ = ledger.open(today());
    }

    @Override
    public Advance reserve(AddressBlock address, int asked) throws InterruptedException {
        LocalDate day = today();
        if (spending.begins(day)) {
            CompletionStage<?> _ = ledger.open(day);
        }
        AddressBlock payer = address.widest();
        Claim claim = new Claim(day, payer.value(), max(1, asked), tokens, tokensOfKnown);
        return switch (ledger.book(claim)) {
            case Booking.Booked _ -> {
                spending.reserved(payer, claim);
                yield new Advance.Granted(new Reserved(claim));
            }
            case Booking.NoRoom(boolean newcomer) -> {
                figures.refused(Stage.DAY_TOKENS);
                spending.refused(claim, newcomer, spent());
                yield new Advance.Refused(Trouble.BUDGET_SPENT);
            }
            case Booking.Unwritable _ -> new Advance.Refused(Trouble.NEEDS_OWNER);
        };
    }

    @Override
    public DayBudget left(AddressBlock address) {
        Instant now = clock.instant();
        LocalDate day = LocalDate.ofInstant(now, zone);
        long most = spending.hasSpent(address.widest(), day) ? tokensOfKnown : tokens;
        long left = max(0, most - spent());
        boolean none = left == 0 || left < spending.least(day);
        long percent = none ? 0 : max(1, left * ALL / most);
        return new DayBudget(
                (int) percent,
                Duration.between(now, day.plusDays(1).atStartOfDay(zone).toInstant()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    /** Of today, with what is set aside; 0 before it is known. */
    private long spent() {
        LocalDate day = today();
        return ledger.balance()
                .filter(balance -> balance.day().equals(day))
                .map(balance -> max(0, balance.spent() - pending.get()))
                .orElse(0L);
    }

    private final class Reserved implements Reservation {
        private final Claim claim;
        private final AtomicBoolean settled = new AtomicBoolean();

        Reserved(Claim claim) {
            this.claim = claim;
        }

        @Override
        public void settle(int spent) {
            end(max(0, spent));
        }

        @Override
        public void keep() {
            end(claim.tokens());
        }

        private void end(long really) {
            if (settled.compareAndSet(false, true)) {
                long back = claim.tokens() - really;
                spending.settled(claim);
                pending.addAndGet(back);
                CompletionStage<?> _ =
                        ledger.correct(claim, really)
                                .thenRun(
                                        () -> {
                                            pending.addAndGet(-back);
                                            spending.alert(claim.day(), spent());
                                        });
            }
        }
    }
}
