package ink.dong4j.card.server.limit;

import ink.dong4j.card.server.store.Ledger;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** A ledger without a disk, which may fail when it is told to. Thread-safe. */
final class MemoryLedger implements Ledger {
    private final Map<LocalDate, Long> days = new HashMap<>();
    private final Map<LocalDate, Map<String, Long>> blocks = new HashMap<>();
    private int leases;
    private int notes;
    private boolean broken;

    synchronized void breaks(boolean now) {
        broken = now;
    }

    synchronized int leases() {
        return leases;
    }

    synchronized int notes() {
        return notes;
    }

    synchronized long spentOn(LocalDate day) {
        return days.getOrDefault(day, 0L);
    }

    @Override
    public synchronized CompletionStage<Day> open(LocalDate day) {
        return done(new Day(spentOn(day), blocks.getOrDefault(day, Map.of())));
    }

    @Override
    public synchronized CompletionStage<Lease> lease(LocalDate day, long tokens, long most) {
        leases++;
        long granted = broken ? 0 : Math.clamp(most - spentOn(day), 0, tokens);
        days.merge(day, granted, Long::sum);
        return done(new Lease(granted, spentOn(day)));
    }

    @Override
    public synchronized CompletionStage<?> giveBack(LocalDate day, long tokens) {
        days.merge(day, broken ? 0 : -tokens, Long::sum);
        return done(true);
    }

    @Override
    public synchronized CompletionStage<?> note(LocalDate day, Map<String, Long> spent) {
        notes++;
        if (!broken) {
            Map<String, Long> all = blocks.computeIfAbsent(day, _ -> new HashMap<>());
            spent.forEach((block, tokens) -> all.merge(block, tokens, Long::sum));
        }
        return done(true);
    }

    private <T> CompletionStage<T> done(T value) {
        return broken
                ? CompletableFuture.failedStage(new IOException("no disk"))
                : CompletableFuture.completedStage(value);
    }
}
