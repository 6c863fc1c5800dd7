package ink.dong4j.card.ui;

import ink.dong4j.card.markdown.Document;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A question of the visitor's and what came of it. Immutable.
 *
 * @param again the number of the turn whose answer stays until this one has one, 0 for none
 * @param cut whether the answer was longer than is kept
 * @param asked the question as lines of the width that both were laid out for
 * @param answered the answer as lines of the same width
 */
record ChatTurn(
        long number,
        String question,
        long again,
        boolean cut,
        Speaker speaker,
        State state,
        Flow asked,
        Document answered) {
    /** How far it is. */
    sealed interface State {
        /** Asked as soon as the answer before it has let go. */
        record Queued(Instant since) implements State {}

        record Running(Instant since) implements State {}

        /** The visitor stopped it, and whoever answers lets go any moment. */
        record Stopping() implements State {}

        record Ended(Outcome outcome, Instant at) implements State {}
    }

    static ChatTurn asked(long number, String question, long again, State state, int columns) {
        return new ChatTurn(
                number,
                question,
                again,
                false,
                new Speaker.Model(0),
                state,
                Flow.of(question, columns),
                Document.of("", columns));
    }

    /** The text of the answer so far, Markdown as it came. */
    String answer() {
        return answered.source();
    }

    /** The pages answer it only because the gateway failed. */
    boolean isBecauseOfTrouble() {
        return speaker instanceof Speaker.Pages(Optional<Trouble> because) && because.isPresent();
    }

    ChatTurn with(State next) {
        Document last = next instanceof State.Ended ? answered.ended() : answered;
        return new ChatTurn(number, question, again, cut, speaker, next, asked, last);
    }

    ChatTurn told(Aside aside) {
        return switch (aside) {
            case Aside.Speaks(Speaker next) -> with(next);
            case Aside.Thought _, Aside.Support _, Aside.Cost _ -> this;
        };
    }

    private ChatTurn with(Speaker next) {
        return new ChatTurn(number, question, again, cut, next, state, asked, answered);
    }

    ChatTurn append(String text, int longest) {
        int room = Math.max(0, longest - answered.length());
        boolean tooLong = text.length() > room;
        String more = tooLong ? text.substring(0, wholeCharacters(text, room)) : text;
        return new ChatTurn(
                number,
                question,
                again,
                cut || tooLong,
                speaker,
                state,
                asked,
                answered.append(more));
    }

    ChatTurn laidOut(int columns) {
        return asked.columns() == columns
                ? this
                : new ChatTurn(
                        number,
                        question,
                        again,
                        cut,
                        speaker,
                        state,
                        Flow.of(question, columns),
                        answered.laidOut(columns));
    }

    int chars() {
        return question.length() + answered.length();
    }

    boolean isRunning() {
        return switch (state) {
            case State.Queued _, State.Running _ -> true;
            case State.Stopping _, State.Ended _ -> false;
        };
    }

    boolean hasEnded() {
        return state instanceof State.Ended;
    }

    /** Whether a first word is awaited, so that a spinner turns. */
    boolean isWaiting() {
        return isRunning() && answered.length() == 0;
    }

    /** When the limit that refused it is over; empty when none did. */
    Optional<Instant> limitedUntil() {
        return state instanceof State.Ended(Outcome.Limited(Duration wait), Instant at)
                ? Optional.of(at.plus(wait))
                : Optional.empty();
    }

    private static int wholeCharacters(String text, int length) {
        return length > 0 && Character.isHighSurrogate(text.charAt(length - 1))
                ? length - 1
                : length;
    }
}
