package ink.dong4j.card.server.store;

import ink.dong4j.card.server.store.database.StoreUnusable;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletionStage;

/**
 * How often things were visited, asked and liked, by day. No row tells of a single visitor. No call waits
 * for the disk; what it returns is completed when the disk has it, or with {@link StoreUnusable}.
 * Thread-safe.
 */
public interface VisitCounts {
    /** What is counted. */
    enum Kind {
        /** Visits, by what they were for. */
        VISIT,
        /** Visits at a terminal, by the language that they began in. */
        LANGUAGE,
        /** Openings of the card's pages, by their names. */
        PAGE,
        /** Questions, by who answered. */
        ANSWER,
        /** Questions that the card suggests, by their words. */
        QUESTION
    }

    /**
     * How often one of them was counted on a day.
     *
     * @param name a name of ours or of the card's, never a visitor's
     */
    record Count(LocalDate day, Kind kind, String name, long times) {}

    /** Adds to what is counted already. */
    CompletionStage<?> add(List<Count> counts);

    /**
     * What was counted on some days.
     *
     * @param first the first day
     * @param end the day after the last one
     */
    CompletionStage<List<Count>> between(LocalDate first, LocalDate end);
}
