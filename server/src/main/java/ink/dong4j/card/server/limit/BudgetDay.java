package ink.dong4j.card.server.limit;

import static java.lang.Math.min;

import ink.dong4j.card.server.store.Ledger;
import ink.dong4j.card.server.store.Ledger.Lease;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * One day of the budget. Tokens are leased from the ledger ahead of those who ask, and set aside from
 * memory, so that a request waits for the disk only where more is wanted at once than is in hand. What a
 * killed process had in hand stays spent. Bounded by the day's tokens. Thread-safe.
 */
final class BudgetDay {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    /**
     * The ledger may not know for so long who has spent, so that the answers of a visit make one write. A
     * process that is killed meanwhile takes those for newcomers, whose tokens stay spent.
     */
    private static final Executor LATER = CompletableFuture.delayedExecutor(1, TimeUnit.MINUTES);

    private final LocalDate date;
    private final Ledger ledger;
    private final long most;
    private final long mostOfKnown;

    /** What each block of addresses has spent, or set aside; none that has neither. */
    private final Map<String, Long> blocks = new HashMap<>();

    /** What blocks have spent that the ledger does not know yet. */
    private final Map<String, Long> unnoted = new HashMap<>();

    /** What is leased up to. With half of it in hand nothing is leased, so that few answers cost one. */
    private long kept;

    /** On the disk: what all have spent, with what is in hand. */
    private long leased;

    /** Of the leased tokens, those that are not set aside; negative when a request cost more. */
    private long inHand;

    /** By those who wait for the disk. */
    private long wanted;

    private long reserved;
    private long least;
    private boolean opened;

    /** The write that is waited for, or the last one. */
    private CompletableFuture<?> writing = CompletableFuture.completedFuture(true);

    /**
     * Begins to look the day up, and to lease.
     *
     * @param most tokens that all may spend
     * @param mostOfKnown the same for a block that has spent on this day already
     * @param kept tokens to lease ahead; half of them must do for any request
     */
    BudgetDay(LocalDate date, Ledger ledger, long most, long mostOfKnown, long kept) {
        this.date = date;
        this.ledger = ledger;
        this.most = most;
        this.mostOfKnown = mostOfKnown;
        this.kept = kept;
        restock();
    }

    LocalDate date() {
        return date;
    }

    /**
     * Sets tokens aside for a block. Blocks for some seconds at most.
     *
     * @throws InterruptedException when the thread was interrupted; then nothing is set aside
     */
    Booking book(String block, long tokens) throws InterruptedException {
        Booking now = booked(block, tokens);
        if (!(now instanceof Booking.Unwritable)) {
            return now;
        }
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        want(tokens);
        try {
            while (now instanceof Booking.Unwritable) {
                restocked().get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
                now = booked(block, tokens);
            }
            return now;
        } catch (ExecutionException | TimeoutException _) {
            return now;
        } finally {
            want(-tokens);
        }
    }

    /** Without waiting: {@link Booking.Unwritable} where the disk has too little as spent. */
    private synchronized Booking booked(String block, long tokens) {
        if (!opened) {
            return new Booking.Unwritable();
        }
        if (given() + tokens > (hasSpent(block) ? mostOfKnown : most)) {
            least = least == 0 ? tokens : min(least, tokens);
            return new Booking.NoRoom(given() + tokens > most);
        }
        if (tokens > inHand) {
            return new Booking.Unwritable();
        }
        inHand -= tokens;
        reserved += tokens;
        blocks.merge(block, tokens, Long::sum);
        if (inHand < tokens && wanted == 0) {
            // Else it can wait for the end of the answer: the disk takes time of the same
            // processors. Those who wait lease for themselves.
            restock();
        }
        return new Booking.Booked();
    }

    /** What was set aside has really cost so much. */
    synchronized void settle(String block, long booked, long really) {
        reserved -= booked;
        inHand += booked - really;
        least = 0;
        long left = blocks.getOrDefault(block, 0L) + really - booked;
        if (left > 0) {
            blocks.put(block, left);
        } else {
            blocks.remove(block);
        }
        if (really > 0) {
            if (unnoted.isEmpty()) {
                LATER.execute(this::note);
            }
            unnoted.merge(block, really, Long::sum);
        }
        restock();
    }

    private synchronized void note() {
        if (!unnoted.isEmpty()) {
            CompletionStage<?> _ = ledger.note(date, Map.copyOf(unnoted));
            unnoted.clear();
        }
    }

    /** Leases no more, and gives back what is left and what will still be left. */
    synchronized void end() {
        note();
        kept = 0;
        restock();
    }

    /** Waits until nothing more comes from the disk. */
    void awaitEnd(Duration atMost) throws InterruptedException {
        try {
            Object _ = restocked().get(atMost.toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException | TimeoutException _) {
            // What cannot be given back stays spent.
        }
    }

    /** What is spent or set aside; 0 before it is known. */
    synchronized long given() {
        return leased - inHand;
    }

    /** What is set aside for requests that run. */
    synchronized long reserved() {
        return reserved;
    }

    /** The smallest booking that found no room; what is left below it is as good as nothing. */
    synchronized long least() {
        return least;
    }

    synchronized boolean hasSpent(String block) {
        return blocks.getOrDefault(block, 0L) > 0;
    }

    private synchronized void want(long tokens) {
        wanted += tokens;
    }

    private synchronized CompletableFuture<?> restocked() {
        restock();
        return writing;
    }

    /** Leases what is missing, or gives back what is too much, unless it is little; one write after the other. */
    private synchronized void restock() {
        if (!writing.isDone()) {
            return;
        }
        long missing = kept + wanted - inHand;
        if (!opened) {
            writing =
                    ledger.open(date)
                            .thenCompose(day -> lease(day, missing))
                            .thenAccept(this::leased)
                            .toCompletableFuture();
        } else if (missing > kept / 2 && leased < most) {
            writing =
                    ledger.lease(date, missing, most)
                            .thenAccept(this::leased)
                            .toCompletableFuture();
        } else {
            giveBack(-missing);
        }
    }

    private synchronized CompletionStage<Lease> lease(Ledger.Day day, long tokens) {
        day.blocks().forEach((block, spent) -> blocks.merge(block, spent, Long::sum));
        leased = day.spent();
        opened = true;
        return ledger.lease(date, tokens, most);
    }

    private synchronized void leased(Lease lease) {
        leased = lease.spent();
        inHand += lease.tokens();
        giveBack(inHand - kept - wanted);
    }

    private void giveBack(long tokens) {
        if (tokens > kept / 2) {
            change(-tokens);
            CompletionStage<?> _ =
                    ledger.giveBack(date, tokens)
                            .whenComplete(
                                    (_, failure) -> {
                                        if (failure != null) {
                                            change(tokens);
                                        }
                                    });
        }
    }

    private synchronized void change(long tokens) {
        inHand += tokens;
        leased += tokens;
    }
}
