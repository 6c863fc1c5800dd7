package ink.dong4j.card.server.visit;

import ink.dong4j.card.server.metrics.VisitKind;
import java.util.OptionalLong;

/**
 * What a visitor came for. {@link #run} belongs to the visit's thread; everything else may be called
 * by any thread and returns at once.
 */
sealed interface VisitActivity extends Visit
        permits TerminalVisit, CommandVisit, TransferVisit, DeskVisit, TurnedAway {
    /** For the log and the figures. */
    VisitKind kind();

    /** Whether the log tells of the visit; it does not of commands that do not exist. */
    default boolean counts() {
        return true;
    }

    /**
     * Does everything, up to the last byte.
     *
     * @throws InterruptedException when nothing more can be said
     */
    End run() throws InterruptedException;

    /** Input that the visit has not used yet, in bytes. */
    default int waitingBytes() {
        return 0;
    }

    /** Messages that the visit has not used yet. */
    default int waitingMessages() {
        return 0;
    }

    /** Columns and rows of the terminal; empty without one. */
    default String window() {
        return "";
    }

    /** When the last key came, on the visits' clock; empty where no keys are read. */
    default OptionalLong heardAtNanos() {
        return OptionalLong.empty();
    }

    /** The owner says something to all visitors, or takes it back by saying nothing. */
    default void announce(String words) {}

    /** The owner ends the visit, which tells so. */
    void dismiss();

    /** The server stops: no question is asked any more, and what runs may come to its end. */
    void stop();

    /** The server waits no longer: an answer that still runs ends, marked as cut. */
    void cut();
}
