package ink.dong4j.card.server.visit;

import ink.dong4j.card.server.metrics.VisitKind;

/**
 * What a visitor came for. {@link #run} belongs to the visit's thread; everything else may be called
 * by any thread and returns at once.
 */
sealed interface VisitActivity permits TerminalVisit, CommandVisit {
    /** For the log and the figures. */
    VisitKind kind();

    /** Whether the log tells of the visit: one that asks for nothing we have is no visit. */
    boolean counts();

    /**
     * Does everything, up to the last byte.
     *
     * @throws InterruptedException when nothing more can be said
     */
    End run() throws InterruptedException;

    /** How much input waits, in bytes, for the visit to use it. */
    int waitingBytes();

    /** How many messages wait likewise. */
    int waitingMessages();

    void input(byte[] bytes);

    void endOfInput();

    void resized(int columns, int rows);

    void hangUp();

    /** The place goes to another visitor: this one is told so, and what runs ends. */
    void makeRoom();

    /** The server stops: no question is asked any more, and what runs may come to its end. */
    void stop();

    /** The server waits no longer: an answer that still runs ends, marked as cut. */
    void cut();
}
