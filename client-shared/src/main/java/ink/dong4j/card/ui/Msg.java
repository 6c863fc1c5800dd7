package ink.dong4j.card.ui;

import java.time.Duration;
import java.time.Instant;

/** Something that happened and may change the model. */
public sealed interface Msg {
    /** The time; the loop sends one before each batch, so the interface needs no clock. */
    record Clock(Instant now) implements Msg {}

    /** Printable text was typed: one or more whole characters that passed {@code Safe}. */
    record Typed(String text) implements Msg {}

    record Press(Key key) implements Msg {}

    /** Text was pasted; line breaks are {@code \n}. It passed {@code Safe}. */
    record Paste(String text) implements Msg {}

    /** A paste was longer than the bound and was dropped whole. */
    record PasteTooLong() implements Msg {}

    /** The same arrow several times at once: keys, or the wheel as some terminals tell it. */
    record Arrows(Key key, int times) implements Msg {}

    /** The wheel was turned by so many lines; up is negative. */
    record Wheel(int lines) implements Msg {}

    /** The main button was pressed on a cell, counted from the upper left, 0 first. */
    record Click(int column, int row) implements Msg {}

    /** The terminal has shown what it can do. */
    record Able(Abilities abilities) implements Msg {}

    record Resized(int columns, int rows) implements Msg {}

    /** Something about the answer of a turn. */
    record Told(long turn, Aside aside) implements Msg {}

    /** More of an answer. Deltas of one turn merge on the way; none is lost. */
    record Delta(long turn, String text) implements Msg {}

    record TurnEnded(long turn, Outcome outcome) implements Msg {}

    record AllowanceChanged(Allowance allowance) implements Msg {}

    /** No key for long; the visit ends after the time that is left unless one comes. */
    record IdleSoon(Duration left) implements Msg {}

    /** The server stops: the visit ends as soon as no answer runs, and no question is asked. */
    record Stopping() implements Msg {}

    /** The visit ends now. */
    record Closing(Farewell farewell) implements Msg {}
}
