package ink.dong4j.card.server.limit;

import ink.dong4j.card.server.store.Balance;
import ink.dong4j.card.server.store.Booking;
import ink.dong4j.card.server.store.Claim;
import ink.dong4j.card.server.store.Ledger;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** A ledger without a disk, which may fail when it is told to. Thread-safe. */
final class MemoryLedger implements Ledger {
    private final Map<LocalDate, Long> days = new HashMap<>();
    private final Map<String, Long> blocks = new HashMap<>();
    private Optional<Balance> balance = Optional.empty();
    private boolean broken;

    synchronized void breaks(boolean now) {
        broken = now;
    }

    synchronized long spentOn(LocalDate day) {
        return days.getOrDefault(day, 0L);
    }

    @Override
    public synchronized Booking book(Claim claim) {
        if (broken) {
            return new Booking.Unwritable();
        }
        boolean known = blocks.getOrDefault(claim.day() + claim.block(), 0L) > 0;
        long then = spentOn(claim.day()) + claim.tokens();
        if (then > (known ? claim.mostOfKnown() : claim.most())) {
            return new Booking.NoRoom(then > claim.most());
        }
        change(claim, claim.tokens());
        return new Booking.Booked();
    }

    @Override
    public synchronized CompletionStage<?> correct(Claim booked, long spent) {
        change(booked, spent - booked.tokens());
        return CompletableFuture.completedStage(true);
    }

    @Override
    public synchronized Optional<Balance> balance() {
        return balance;
    }

    @Override
    public synchronized CompletionStage<?> open(LocalDate day) {
        balance = Optional.of(new Balance(day, spentOn(day)));
        return CompletableFuture.completedStage(true);
    }

    private void change(Claim claim, long change) {
        days.merge(claim.day(), change, Long::sum);
        blocks.merge(claim.day() + claim.block(), change, Long::sum);
        balance = Optional.of(new Balance(claim.day(), spentOn(claim.day())));
    }
}
