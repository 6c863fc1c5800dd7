package ink.dong4j.card.server.store;

import ink.dong4j.card.server.store.database.StoreUnusable;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.CompletionStage;

/**
 * The tokens that each day has cost, on the disk. No call waits for it; what it returns is completed
 * when the disk has it, or with {@link StoreUnusable}. Thread-safe.
 */
public interface Ledger {
    /**
     * A day as it was found.
     *
     * @param spent by all, with what is leased
     * @param blocks the blocks of addresses that have spent, and how much
     */
    record Day(long spent, Map<String, Long> blocks) {
        public Day {
            blocks = Map.copyOf(blocks);
        }
    }

    /**
     * Tokens that a process may spend.
     *
     * @param tokens as many as were wanted, or as there were
     * @param spent of the day by then, with these
     */
    record Lease(long tokens, long spent) {}

    /** Looks a day up, and forgets who spent on those before it. */
    CompletionStage<Day> open(LocalDate day);

    /**
     * Leases tokens of a day, in one step with the look whether it has them. They count as spent
     * until they are given back, so a process that is killed has spent them.
     *
     * @param most that all may have spent then
     */
    CompletionStage<Lease> lease(LocalDate day, long tokens, long most);

    /** Gives leased tokens back that nobody spent. */
    CompletionStage<?> giveBack(LocalDate day, long tokens);

    /**
     * Notes what blocks have spent more, so that the next process knows it, too.
     *
     * @param spent tokens of each block
     */
    CompletionStage<?> note(LocalDate day, Map<String, Long> spent);
}
