package ink.dong4j.card.transcript;

import ink.dong4j.card.markdown.Document;
import ink.dong4j.card.talk.AnswerEvent;
import ink.dong4j.card.talk.Outcome;
import ink.dong4j.card.talk.Question;
import ink.dong4j.card.talk.Speaker;
import ink.dong4j.card.talk.Trouble;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A question of the visitor's and what came of it. Immutable.
 *
 * @param fit whether the question is a description that is judged, {@link Question#fit()}
 * @param again the number of the turn whose answer stays until this one has one, 0 for none
 * @param cut whether the answer was longer than is kept
 * @param begun characters of the answer that there were when it was asked to go on, 0 for a new one
 * @param asked the question as lines of the width that both were laid out for
 * @param answered the answer as lines of the same width
 */
public record ChatTurn(
        long number,
        String question,
        boolean fit,
        long again,
        boolean cut,
        int begun,
        AnswerDetails remarks,
        State state,
        WrappedText asked,
        Document answered) {
    /** How far it is. */
    public sealed interface State {
        /** Asked as soon as the answer before it has let go. */
        record Queued(Instant since) implements State {}

        record Running(Instant since) implements State {}

        /** The visitor stopped it, and whoever answers lets go any moment. */
        record Stopping(Instant since) implements State {}

        record Ended(Outcome outcome, Instant at) implements State {}
    }

    public static ChatTurn asked(
            long number, String question, boolean fit, long again, State state, int columns) {
        return new ChatTurn(
                number,
                question,
                fit,
                again,
                false,
                0,
                AnswerDetails.NONE,
                state,
                WrappedText.of(question, columns),
                Document.of("", columns));
    }

    /** What the visitor says to the owner in person; what the owner says becomes its answer. */
    public static ChatTurn inPerson(long number, String words, Instant now, int columns) {
        State sent = new State.Ended(new Outcome.Answered(), now);
        return asked(number, words, false, 0, sent, columns)
                .with(AnswerDetails.NONE.told(new AnswerEvent.Speaks(new Speaker.Person()), now));
    }

    /** With more of what the owner says in person, as a paragraph of its own. */
    public ChatTurn said(String words, int longest, Instant now) {
        String before = answered.length() == 0 ? "" : "\n\n";
        return append(before + words, longest, now)
                .with(new State.Ended(new Outcome.Answered(), now));
    }

    /**
     * The same turn under a number of its own, asked to go on where its answer ends. What comes is
     * added without a mark.
     */
    ChatTurn continued(long nextNumber, State next) {
        return new ChatTurn(
                nextNumber,
                question,
                fit,
                0,
                cut,
                answered.length(),
                remarks.continued(),
                next,
                asked,
                answered);
    }

    /** The text of the answer so far, Markdown as it came. */
    public String answer() {
        return answered.source();
    }

    /** Who speaks; the model that was asked for as long as nothing else was told. */
    public Speaker speaker() {
        return remarks.speaker().orElse(new Speaker.Model(remarks.wanted()));
    }

    /** The pages that the answer rests on, the best first; none where it rests on none. */
    public List<String> pages() {
        return remarks.support().orElse(List.of());
    }

    /** Whether it was said to the owner or by him, and not to the assistant. */
    public boolean isInPerson() {
        return speaker() instanceof Speaker.Person;
    }

    /** The pages answer it only because the gateway failed. */
    public boolean isBecauseOfTrouble() {
        return speaker() instanceof Speaker.Pages(Optional<Trouble> because, boolean _)
                && because.isPresent();
    }

    public boolean isBecauseOf(Trouble trouble) {
        return speaker() instanceof Speaker.Pages(Optional<Trouble> because, boolean _)
                && because.equals(Optional.of(trouble));
    }

    public ChatTurn with(State next) {
        Document last = next instanceof State.Ended ? answered.ended() : answered;
        AnswerDetails told = remarks;
        if (next instanceof State.Ended(Outcome _, Instant at)) {
            told = told.with(told.thoughts().ended(at)).tookMore(ran(at));
        }
        return new ChatTurn(number, question, fit, again, cut, begun, told, next, asked, last);
    }

    private Duration ran(Instant until) {
        return switch (state) {
            case State.Running(Instant since) -> Duration.between(since, until);
            case State.Stopping(Instant since) -> Duration.between(since, until);
            case State.Queued _, State.Ended _ -> Duration.ZERO;
        };
    }

    public ChatTurn with(AnswerDetails next) {
        return new ChatTurn(number, question, fit, again, cut, begun, next, state, asked, answered);
    }

    /** With its thoughts shown where they were not, and the other way round. */
    public ChatTurn toggled(int columns) {
        return with(remarks.with(remarks.thoughts().toggled(columns)));
    }

    /** One that was stopped still learns what it cost. */
    public ChatTurn told(AnswerEvent event, Instant now) {
        boolean listens =
                isRunning()
                        || (state instanceof State.Stopping && event instanceof AnswerEvent.Cost);
        if (event instanceof AnswerEvent.WasThought && isRunning()) {
            return thought(now);
        }
        return listens ? with(remarks.told(event, now)) : this;
    }

    /** With what came of the answer among the thoughts. */
    private ChatTurn thought(Instant now) {
        String all = answered.source();
        Thoughts more = remarks.thoughts().and(all.substring(begun), now);
        Document kept = Document.of(all.substring(0, begun), answered.columns());
        return new ChatTurn(
                number, question, fit, again, cut, begun, remarks.with(more), state, asked, kept);
    }

    public ChatTurn append(String text, int longest, Instant now) {
        int room = Math.max(0, longest - answered.length());
        boolean tooLong = text.length() > room;
        String more = tooLong ? text.substring(0, wholeCharacters(text, room)) : text;
        return new ChatTurn(
                number,
                question,
                fit,
                again,
                cut || tooLong,
                begun,
                remarks.with(remarks.thoughts().ended(now)),
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
                        fit,
                        again,
                        cut,
                        begun,
                        remarks.with(remarks.thoughts().laidOut(columns)),
                        state,
                        WrappedText.of(question, columns),
                        answered.laidOut(columns));
    }

    /** Whether it asks for the same as another one does. */
    public boolean asksAs(ChatTurn other) {
        return asks(other.question, other.fit);
    }

    public boolean asks(String words, boolean judged) {
        return question.equals(words) && fit == judged;
    }

    int chars() {
        return question.length() + answered.length() + remarks.thoughts().text().length();
    }

    /** Whether a provider refused the question or what it was about to say. */
    public boolean wasDeclined() {
        return state instanceof State.Ended(Outcome.Failed(Trouble trouble), Instant _)
                && trouble == Trouble.DECLINED;
    }

    public boolean isRunning() {
        return switch (state) {
            case State.Queued _, State.Running _ -> true;
            case State.Stopping _, State.Ended _ -> false;
        };
    }

    public boolean hasEnded() {
        return state instanceof State.Ended;
    }

    /** Whether a first word is awaited, so that a spinner turns. */
    public boolean isWaiting() {
        return isRunning() && answered.length() == begun;
    }

    /** Whether there is more to an answer than its end, which may be asked for. */
    public boolean isCut() {
        boolean room = answered.length() > 0 && !cut && speaker() instanceof Speaker.Model;
        return room
                && state instanceof State.Ended(Outcome outcome, Instant _)
                && switch (outcome) {
                    case Outcome.Shortened _,
                            Outcome.Cancelled _,
                            Outcome.Limited _,
                            Outcome.Failed _ ->
                            true;
                    case Outcome.Answered _, Outcome.Quoted _ -> false;
                };
    }

    /** When the limit that refused it is over; empty when none did. */
    public Optional<Instant> limitedUntil() {
        return state instanceof State.Ended(Outcome.Limited(Duration wait), Instant at)
                ? Optional.of(at.plus(wait))
                : Optional.empty();
    }

    /** The length to cut a text at so that no surrogate pair is split. */
    static int wholeCharacters(String text, int length) {
        return length > 0 && Character.isHighSurrogate(text.charAt(length - 1))
                ? length - 1
                : length;
    }
}
