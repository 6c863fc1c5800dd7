package ink.dong4j.card.server.limit;

import static java.lang.Math.clamp;
import static java.lang.Math.max;

import ink.dong4j.card.server.config.LimitsConfig.Daily;
import ink.dong4j.card.server.metrics.Depth;
import ink.dong4j.card.server.metrics.Figures;
import ink.dong4j.card.server.metrics.Stage;
import ink.dong4j.card.server.store.Ledger;
import ink.dong4j.card.talk.DayBudget;
import ink.dong4j.card.talk.Trouble;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The tokens of a day, which begins at midnight of the owner's zone. An address that has spent some on
 * the day may not use the last part of them, so that nobody alone can shut out all who come later. Of
 * IPv6 a whole network counts as one address here, since it holds more of them than a day has tokens.
 * What is left is told from memory. Thread-safe.
 */
public final class DailyBudget implements TokenBudget, AutoCloseable {
    private static final int ALL = 100;
    private static final Duration LAST_LEASE = Duration.ofSeconds(2);

    private final Daily config;
    private final Ledger ledger;
    private final InstantSource clock;
    private final ZoneId zone;
    private final Figures figures;
    private final long tokens;
    private final long tokensOfKnown;
    private final long kept;
    private Optional<Today> latest = Optional.empty();

    /**
     * The day that it was when last asked for.
     *
     * @param begins its midnight
     * @param ends the next one
     */
    private record Today(BudgetDay day, BudgetAlerts alerts, Instant begins, Instant ends) {
        boolean has(Instant moment) {
            return !moment.isBefore(begins) && moment.isBefore(ends);
        }
    }

    /**
     * Looks nothing up yet.
     *
     * @param requestTokens the most that one request costs: twice as much, or a hundredth of the day, is
     *     leased ahead of those who ask, and lost when the process is killed
     */
    public DailyBudget(
            Daily config,
            long requestTokens,
            Ledger ledger,
            InstantSource clock,
            ZoneId zone,
            Figures figures) {
        this.config = config;
        this.ledger = ledger;
        this.clock = clock;
        this.zone = zone;
        this.figures = figures;
        this.tokens = config.tokens();
        this.tokensOfKnown = tokens * (ALL - config.firstVisitorsPercent()) / ALL;
        this.kept = max(2 * requestTokens, tokens / ALL);
        figures.watch(Depth.DAY_TOKENS, config::tokens);
        figures.watch(
                Depth.DAY_TOKENS_SPENT, () -> clamp(today().day().given(), 0, Integer.MAX_VALUE));
        figures.watch(
                Depth.DAY_TOKENS_RESERVED,
                () -> clamp(today().day().reserved(), 0, Integer.MAX_VALUE));
    }

    /** Looks up what the day has cost before, so that nobody who asks waits for it. */
    public void open() {
        Today _ = today();
    }

    @Override
    public Advance reserve(AddressBlock address, int asked) throws InterruptedException {
        Today today = today();
        Claim claim = new Claim(today, address.widest().value(), max(1, asked));
        return switch (today.day().book(claim.block(), claim.tokens())) {
            case Booking.Booked _ -> new Advance.Granted(new Reserved(claim));
            case Booking.NoRoom(boolean newcomer) -> {
                figures.refused(Stage.DAY_TOKENS);
                tellOwner(claim, newcomer);
                yield new Advance.Refused(Trouble.BUDGET_SPENT);
            }
            case Booking.Unwritable _ -> new Advance.Refused(Trouble.NEEDS_OWNER);
        };
    }

    /** What the day has cost so far. */
    public DaySpending spending() {
        BudgetDay day = today().day();
        long reserved = day.reserved();
        return new DaySpending(day.date(), tokens, max(0, day.given() - reserved), reserved);
    }

    private void tellOwner(Claim claim, boolean newcomer) {
        BudgetDay day = claim.today().day();
        long really = day.given() - day.reserved();
        if (really + claim.tokens() > (newcomer ? tokens : tokensOfKnown)) {
            claim.today().alerts().full(newcomer);
        }
    }

    @Override
    public DayBudget left(AddressBlock address) {
        Instant now = clock.instant();
        Today today = today();
        BudgetDay day = today.day();
        long most = day.hasSpent(address.widest().value()) ? tokensOfKnown : tokens;
        long left = max(0, most - day.given());
        boolean none = left == 0 || left < day.least();
        long percent = none ? 0 : max(1, left * ALL / most);
        return new DayBudget((int) percent, Duration.between(now, today.ends()));
    }

    /** The day that it is now; a new one ends the one before. */
    private synchronized Today today() {
        Instant now = clock.instant();
        if (latest.isPresent() && latest.get().has(now)) {
            return latest.get();
        }
        latest.ifPresent(over -> over.day().end());
        LocalDate date = LocalDate.ofInstant(now, zone);
        Today today =
                new Today(
                        new BudgetDay(date, ledger, tokens, tokensOfKnown, kept),
                        new BudgetAlerts(config),
                        date.atStartOfDay(zone).toInstant(),
                        date.plusDays(1).atStartOfDay(zone).toInstant());
        latest = Optional.of(today);
        return today;
    }

    /**
     * Gives back what nobody spent, before the ledger is closed. Waits for the disk a moment.
     */
    @Override
    public void close() {
        Optional<Today> last = latest();
        last.ifPresent(today -> today.day().end());
        try {
            if (last.isPresent()) {
                last.get().day().awaitEnd(LAST_LEASE);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized Optional<Today> latest() {
        return latest;
    }

    private record Claim(Today today, String block, long tokens) {}

    private static final class Reserved implements Reservation {
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
                BudgetDay day = claim.today().day();
                day.settle(claim.block(), claim.tokens(), really);
                claim.today().alerts().spent(day.given() - day.reserved());
            }
        }
    }
}
