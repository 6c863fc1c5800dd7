package ink.dong4j.card.server.store;

import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** The tokens that each day has cost, on the disk. Thread-safe. */
public interface Ledger {
    /**
     * Books a claim when there is room for it, in one step with the look whether there is. Blocks
     * until the disk has it, a few seconds at most.
     *
     * @throws InterruptedException when the thread was interrupted; then nothing stays booked
     */
    Booking book(Claim claim) throws InterruptedException;

    /**
     * Corrects what was booked to what was really spent, soon. What cannot be written now is written
     * when the disk is there again.
     *
     * @return completed when it was tried
     */
    CompletionStage<?> correct(Claim booked, long spent);

    /** The newest balance that is known, of any day; empty before the ledger was first looked at. */
    Optional<Balance> balance();

    /** Looks a day up, and forgets who spent on those before it. */
    CompletionStage<?> open(LocalDate day);
}
