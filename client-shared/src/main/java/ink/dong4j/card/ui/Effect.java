package ink.dong4j.card.ui;

/** Something to be done outside the interface, as data. */
public sealed interface Effect {
    /** Ask the assistant; answers come back as messages with the turn's number. */
    record Ask(long turn, Question question) implements Effect {}

    /** Stop an answer. */
    record CancelTurn(long turn) implements Effect {}

    /** Forget what the terminal shows and paint everything anew (Ctrl-L). */
    record Repaint() implements Effect {}

    /** End the visit. */
    record Quit(Farewell farewell) implements Effect {}
}
