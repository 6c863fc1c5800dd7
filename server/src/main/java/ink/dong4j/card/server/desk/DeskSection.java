package ink.dong4j.card.server.desk;

import ink.dong4j.card.i18n.DeskColumn;
import ink.dong4j.card.i18n.DeskDeed;
import ink.dong4j.card.i18n.DeskFailure;
import ink.dong4j.card.i18n.DeskTopic;
import ink.dong4j.card.people.DeskValue;
import ink.dong4j.card.people.Report;
import java.util.Map;
import java.util.Optional;

/**
 * One topic of the desk. May wait for the disk: called on threads of the owner's visits alone.
 * Thread-safe.
 */
public interface DeskSection {
    /** A deed that was looked at, and may be done. */
    sealed interface Prepared {
        /**
         * It may be done.
         *
         * @param about what it will be done to, in full
         */
        record Ready(String about, Action action) implements Prepared {}

        record Refused(DeskFailure why) implements Prepared {}
    }

    /** Does it. */
    interface Action {
        /**
         * Does it, once.
         *
         * @return whether what it was to be done to was still there
         * @throws StoreFault when the database does not work
         */
        boolean run() throws InterruptedException;
    }

    DeskTopic topic();

    /** Whether the card has it, as the card is now. */
    default boolean isThere() {
        return true;
    }

    /**
     * What the summary tells of it.
     *
     * @throws StoreFault when the database does not work
     */
    Map<DeskColumn, DeskValue> figures() throws InterruptedException;

    /** The names of its figures, where the database does not tell them. */
    default Map<DeskColumn, DeskValue> unknown() {
        return Map.of();
    }

    /**
     * Tells of it in full.
     *
     * @param id of the row that is wanted in full, or its beginning; empty for all rows
     * @return empty where no row has that id
     * @throws StoreFault when the database does not work
     */
    Optional<Report> report(String id) throws InterruptedException;

    /**
     * Looks at a deed of this topic before it is done.
     *
     * @throws StoreFault when the database does not work
     */
    default Prepared prepared(DeskDeed deed, String about) throws InterruptedException {
        return new Prepared.Refused(DeskFailure.ABSENT);
    }
}
