package ink.dong4j.card.ui;

import ink.dong4j.card.card.Card;
import ink.dong4j.card.keys.Input;
import ink.dong4j.card.keys.Key;
import ink.dong4j.card.people.Reply;
import ink.dong4j.card.talk.Allowance;
import ink.dong4j.card.talk.AnswerEvent;
import ink.dong4j.card.talk.Outcome;
import java.time.Duration;
import java.time.Instant;

/** Something that happened and may change the model. */
public sealed interface Msg {
    /** The time; the loop sends one before each batch, so the interface needs no clock. */
    record Clock(Instant now) implements Msg {}

    /** The visitor did something at the terminal. */
    record Entered(Input input) implements Msg {}

    /** The terminal has shown what it can do. */
    record Able(Abilities abilities) implements Msg {}

    record Resized(int columns, int rows) implements Msg {}

    /** The owner's card has changed. */
    record Renewed(Card card, Screens screens) implements Msg {}

    /** Something about the answer of a turn. */
    record Told(long turn, AnswerEvent event) implements Msg {}

    /** More of an answer. Deltas of one turn merge on the way; none is lost. */
    record Delta(long turn, String text) implements Msg {}

    record TurnEnded(long turn, Outcome outcome) implements Msg {}

    /** Something came from the server that is no answer. */
    record Came(Reply reply) implements Msg {}

    /** The owner says something to all visitors, or takes it back by saying nothing. */
    record Announced(String words) implements Msg {}

    record AllowanceChanged(Allowance allowance) implements Msg {}

    /** No key for long; the visit ends after the time that is left unless one comes. */
    record IdleSoon(Duration left) implements Msg {}

    /** The server stops: the visit ends as soon as no answer runs, and no question is asked. */
    record Stopping() implements Msg {}

    /** The visit ends now. */
    record Closing(Farewell farewell) implements Msg {}

    static Msg press(Key key) {
        return new Entered(new Input.Press(key));
    }

    static Msg typed(String text) {
        return new Entered(new Input.Typed(text));
    }
}
