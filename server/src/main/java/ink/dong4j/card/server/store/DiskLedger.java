package ink.dong4j.card.server.store;

import ink.dong4j.card.server.store.Writer.Manner;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/** The ledger in the database. What is set aside counts as spent until it is corrected. */
final class DiskLedger implements Ledger {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private record Correction(Claim booked, long difference) {}

    private final Writer writer;
    private final Queue<Correction> owed = new ConcurrentLinkedQueue<>();
    private final AtomicLong numbers = new AtomicLong();
    private volatile Optional<Balance> balance = Optional.empty();
    private long rememberedNumber;

    DiskLedger(Writer writer) {
        this.writer = writer;
    }

    @Override
    public Booking book(Claim claim) throws InterruptedException {
        writeWhatIsOwed();
        CompletableFuture<Booking> booking = written(claim.day(), handle -> book(handle, claim));
        try {
            return booking.get(PATIENCE.toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException _) {
            return new Booking.Unwritable();
        } catch (TimeoutException _) {
            takeBack(booking, claim);
            return new Booking.Unwritable();
        } catch (InterruptedException e) {
            takeBack(booking, claim);
            throw e;
        }
    }

    @Override
    public CompletionStage<?> correct(Claim booked, long spent) {
        writeWhatIsOwed();
        return write(new Correction(booked, spent - booked.tokens()));
    }

    @Override
    public Optional<Balance> balance() {
        return balance;
    }

    @Override
    public CompletionStage<?> open(LocalDate day) {
        return written(
                day,
                handle ->
                        handle.createUpdate("delete from token_block where day_of_spending < :day")
                                .bind("day", day.minusDays(1).toString())
                                .execute());
    }

    /** Nobody waits for it any more; if it is booked after all, it was not spent. */
    private void takeBack(CompletableFuture<Booking> booking, Claim claim) {
        CompletableFuture<Void> _ =
                booking.thenAccept(
                        booked -> {
                            if (booked instanceof Booking.Booked) {
                                CompletionStage<?> _ = correct(claim, 0);
                            }
                        });
    }

    private void writeWhatIsOwed() {
        for (Correction correction = owed.poll(); correction != null; correction = owed.poll()) {
            CompletionStage<?> _ = write(correction);
        }
    }

    private CompletionStage<?> write(Correction correction) {
        if (correction.difference() == 0) {
            return CompletableFuture.completedStage(true);
        }
        return written(
                        correction.booked().day(),
                        handle -> {
                            change(handle, correction.booked(), correction.difference());
                            return true;
                        })
                .exceptionally(
                        _ -> {
                            owed.add(correction);
                            return false;
                        });
    }

    /** Does something to a day, and remembers what the day has cost then. */
    private <T> CompletableFuture<T> written(LocalDate day, Function<Handle, T> task) {
        record Done<T>(T value, long number, long spent) {}
        return writer.write(
                        Manner.SHARED,
                        handle -> {
                            T value = task.apply(handle);
                            return new Done<>(
                                    value, numbers.incrementAndGet(), spentOn(handle, day));
                        })
                .thenApply(
                        done -> {
                            remember(done.number(), new Balance(day, done.spent()));
                            return done.value();
                        });
    }

    /** What comes late, and what is corrected on a day that is over, says nothing new. */
    private synchronized void remember(long number, Balance told) {
        boolean newer = number > rememberedNumber;
        if (balance.isEmpty() || (newer && !balance.get().day().isAfter(told.day()))) {
            balance = Optional.of(told);
            rememberedNumber = number;
        }
    }

    private static Booking book(Handle handle, Claim claim) {
        boolean known = spentBy(handle, claim) > 0;
        long most = known ? claim.mostOfKnown() : claim.most();
        long spent = spentOn(handle, claim.day());
        if (spent + claim.tokens() > most) {
            return new Booking.NoRoom(spent + claim.tokens() > claim.most());
        }
        change(handle, claim, claim.tokens());
        return new Booking.Booked();
    }

    private static long spentOn(Handle handle, LocalDate day) {
        return handle.createQuery("select spent from token_day where day_of_spending = :day")
                .bind("day", day.toString())
                .mapTo(Long.class)
                .findOne()
                .orElse(0L);
    }

    private static long spentBy(Handle handle, Claim claim) {
        return handle.createQuery(
                        "select spent from token_block"
                                + " where day_of_spending = :day and block = :block")
                .bind("day", claim.day().toString())
                .bind("block", claim.block())
                .mapTo(Long.class)
                .findOne()
                .orElse(0L);
    }

    private static void change(Handle handle, Claim claim, long difference) {
        handle.createUpdate(
                        "insert into token_day (day_of_spending, spent) values (:day, :change)"
                                + " on conflict (day_of_spending)"
                                + " do update set spent = token_day.spent + excluded.spent")
                .bind("day", claim.day().toString())
                .bind("change", difference)
                .execute();
        handle.createUpdate(
                        "insert into token_block (day_of_spending, block, spent)"
                                + " values (:day, :block, :change)"
                                + " on conflict (day_of_spending, block)"
                                + " do update set spent = token_block.spent + excluded.spent")
                .bind("day", claim.day().toString())
                .bind("block", claim.block())
                .bind("change", difference)
                .execute();
    }
}
