package ink.dong4j.card.transcript;

import ink.dong4j.card.people.Spoken;
import ink.dong4j.card.talk.AnswerEvent;
import ink.dong4j.card.talk.Outcome;
import ink.dong4j.card.talk.Speaker;
import ink.dong4j.card.talk.VisitBounds;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A conversation without how it was laid out, to be taken up again. */
public final class PastConversation {
    private PastConversation() {}

    /** Of questions that got an answer, and of what was said in person. */
    public static List<Spoken> of(Transcript transcript) {
        return transcript.turns().stream()
                .filter(turn -> turn.answered().length() > 0 || turn.isInPerson())
                .filter(turn -> !turn.wasDeclined())
                .map(PastConversation::spoken)
                .toList();
    }

    private static Spoken spoken(ChatTurn turn) {
        return new Spoken(
                turn.question(),
                turn.fit(),
                turn.answer(),
                voice(turn.speaker()),
                turn.pages(),
                isWhole(turn.state()));
    }

    private static Spoken.Voice voice(Speaker speaker) {
        return switch (speaker) {
            case Speaker.Model _ -> Spoken.Voice.MODEL;
            case Speaker.Pages _ -> Spoken.Voice.PAGES;
            case Speaker.Owner _ -> Spoken.Voice.OWNER;
            case Speaker.Person _ -> Spoken.Voice.PERSON;
        };
    }

    private static boolean isWhole(ChatTurn.State state) {
        return state instanceof ChatTurn.State.Ended(Outcome outcome, var _)
                && (outcome instanceof Outcome.Answered || outcome instanceof Outcome.Quoted);
    }

    /** Such a conversation behind a transcript in the place of its own, laid out for a width. */
    public static Transcript resumed(
            Transcript own, List<Spoken> past, VisitBounds bounds, int columns, Instant now) {
        Transcript transcript = own.cleared();
        for (Spoken spoken : past) {
            ChatTurn turn = turn(transcript.nextNumber(), spoken, bounds, columns, now);
            transcript = transcript.add(turn, bounds);
        }
        return transcript;
    }

    private static ChatTurn turn(
            long number, Spoken spoken, VisitBounds bounds, int columns, Instant now) {
        ChatTurn.State running = new ChatTurn.State.Running(now);
        ChatTurn asked =
                ChatTurn.asked(number, spoken.question(), spoken.fit(), 0, running, columns);
        ChatTurn answered =
                asked.told(new AnswerEvent.Speaks(speaker(spoken.voice())), now)
                        .append(spoken.answer(), bounds.answerChars(), now);
        ChatTurn supported =
                spoken.pages().isEmpty()
                        ? answered
                        : answered.told(new AnswerEvent.Support(spoken.pages()), now);
        return supported.with(new ChatTurn.State.Ended(outcome(spoken), now));
    }

    private static Speaker speaker(Spoken.Voice voice) {
        return switch (voice) {
            case MODEL -> new Speaker.Model(0);
            case PAGES -> new Speaker.Pages(Optional.empty());
            case OWNER -> new Speaker.Owner();
            case PERSON -> new Speaker.Person();
        };
    }

    private static Outcome outcome(Spoken spoken) {
        if (!spoken.whole()) {
            return new Outcome.Cancelled();
        }
        return switch (spoken.voice()) {
            case MODEL, PERSON -> new Outcome.Answered();
            case PAGES, OWNER -> new Outcome.Quoted();
        };
    }
}
