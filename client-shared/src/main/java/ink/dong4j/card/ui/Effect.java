package ink.dong4j.card.ui;

import ink.dong4j.card.people.Request;
import ink.dong4j.card.talk.Question;
import ink.dong4j.card.text.ColourMode;
import ink.dong4j.card.text.Hues;

/** Something to be done outside the interface, as data. */
public sealed interface Effect {
    /** For whoever answers. What comes of it comes back as messages with the turn's number. */
    sealed interface OnTurn extends Effect {}

    /** For the server; what comes of it comes back as {@link Msg.Came}. */
    record Call(Request request) implements Effect {}

    /** For the loop that shows the interface. */
    sealed interface OnTerminal extends Effect {}

    /** Ask the assistant. */
    record Ask(long turn, Question question) implements OnTurn {}

    /** Stop an answer. */
    record CancelTurn(long turn) implements OnTurn {}

    /** Forget what the terminal shows and paint everything anew (Ctrl-L). */
    record Repaint() implements OnTerminal {}

    /** Offer a text to the terminal's clipboard. Nothing tells whether the terminal took it. */
    record Copy(String text) implements OnTerminal {}

    /** Paint in other colours from now on. */
    record Colours(Hues hues, ColourMode mode) implements OnTerminal {}

    /** Go on line by line, without a full screen. */
    record Lines() implements OnTerminal {}

    /** End the visit. */
    record Quit(Farewell farewell) implements OnTerminal {}
}
