package ink.dong4j.card.transcript;

import ink.dong4j.card.talk.Exchange;
import ink.dong4j.card.talk.Speaker;
import ink.dong4j.card.talk.VisitBounds;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The conversation of a visit, oldest turn first, of bounded length. Immutable.
 *
 * @param nextNumber the number of the next turn
 * @param inFlight the number of the turn that the answerer works on, 0 for none; a turn that was
 *     stopped stays here until the answerer has ended it
 */
public record Transcript(List<ChatTurn> turns, long nextNumber, long inFlight) {
    public static final Transcript EMPTY = new Transcript(List.of(), 1, 0);

    public Transcript {
        turns = List.copyOf(turns);
    }

    public boolean isEmpty() {
        return turns.isEmpty();
    }

    public Optional<ChatTurn> last() {
        return turns.isEmpty() ? Optional.empty() : Optional.of(turns.getLast());
    }

    /** The turn of a number, as long as it is kept. */
    public Optional<ChatTurn> turn(long number) {
        return turns.stream().filter(turn -> turn.number() == number).findFirst();
    }

    /** The newest turn that has an answer, whole or not. */
    public Optional<ChatTurn> lastAnswered() {
        return turns.reversed().stream().filter(turn -> turn.answered().length() > 0).findFirst();
    }

    /** The pages that the newest answer with any citation cites, the best first. */
    public List<String> named() {
        return turns.reversed().stream()
                .map(ChatTurn::pages)
                .filter(pages -> !pages.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** The newest turn with a model's reasoning, shown or not. */
    public Optional<ChatTurn> lastThought() {
        return turns.reversed().stream()
                .filter(turn -> !turn.remarks().thoughts().isEmpty())
                .findFirst();
    }

    /** Who of those that answer by themselves speaks in the newest turn of which it is known. */
    public Optional<Speaker> lastSpeaker() {
        return turns.reversed().stream()
                .filter(turn -> !turn.isInPerson())
                .filter(
                        turn ->
                                turn.remarks().speaker().isPresent()
                                        || turn.answered().length() > 0)
                .findFirst()
                .map(ChatTurn::speaker);
    }

    /** Whether a turn asks for another answer to the same question. */
    public boolean isAnew(ChatTurn turn) {
        return turns.stream().anyMatch(old -> old.number() == turn.again() && old.asksAs(turn));
    }

    /** The turn that a new question has to wait for. */
    public Optional<ChatTurn> running() {
        return last().filter(ChatTurn::isRunning);
    }

    /** Whether a question was asked in it, word for word. Without a stream, since every key asks. */
    public boolean hasQuestion(String words) {
        for (ChatTurn turn : turns) {
            if (turn.question().equals(words)) {
                return true;
            }
        }
        return false;
    }

    /** Exchanges that got an answer, and what was said in person: the newest so many, oldest first. */
    public List<Exchange> history(int exchanges) {
        return newest(
                exchanges,
                turns.stream()
                        .filter(turn -> !turn.isRunning())
                        .filter(turn -> turn.answered().length() > 0 || turn.isInPerson())
                        // A provider that declined it would decline the next question with it.
                        .filter(turn -> !turn.wasDeclined()));
    }

    /** The newest so many exchanges, whatever came of them, oldest first. */
    public List<Exchange> exchanges(int most) {
        return newest(most, turns.stream());
    }

    private static List<Exchange> newest(int most, Stream<ChatTurn> turns) {
        List<Exchange> all =
                turns.map(turn -> new Exchange(turn.question(), turn.answer(), turn.isInPerson()))
                        .toList();
        return all.subList(Math.max(0, all.size() - most), all.size());
    }

    public Transcript add(ChatTurn turn, VisitBounds bounds) {
        List<ChatTurn> next = new ArrayList<>(turns);
        next.add(turn);
        return new Transcript(bounded(next, bounds), turn.number() + 1, inFlight);
    }

    /** The same with its last turn asked to go on, under the next number. */
    public Transcript continued(ChatTurn.State state) {
        List<ChatTurn> next = new ArrayList<>(turns);
        next.set(next.size() - 1, next.getLast().continued(nextNumber, state));
        return new Transcript(next, nextNumber + 1, inFlight);
    }

    /** The same with a turn changed, as long as it is kept. */
    public Transcript change(long number, VisitBounds bounds, UnaryOperator<ChatTurn> change) {
        List<ChatTurn> next = new ArrayList<>(turns);
        next.replaceAll(turn -> turn.number() == number ? change.apply(turn) : turn);
        return new Transcript(bounded(next, bounds), nextNumber, inFlight);
    }

    public Transcript withInFlight(long number) {
        return new Transcript(turns, nextNumber, number);
    }

    public Transcript without(long number) {
        List<ChatTurn> next = new ArrayList<>(turns);
        next.removeIf(turn -> turn.number() == number);
        return new Transcript(next, nextNumber, inFlight);
    }

    public Transcript cleared() {
        return new Transcript(List.of(), nextNumber, inFlight);
    }

    public Transcript laidOut(int columns) {
        return new Transcript(
                turns.stream().map(turn -> turn.laidOut(columns)).toList(), nextNumber, inFlight);
    }

    private static List<ChatTurn> bounded(List<ChatTurn> turns, VisitBounds bounds) {
        int chars = turns.stream().mapToInt(ChatTurn::chars).sum();
        int from = 0;
        while (from < turns.size() - 1
                && (turns.size() - from > bounds.turns() || chars > bounds.transcriptChars())) {
            chars -= turns.get(from).chars();
            from++;
        }
        return turns.subList(from, turns.size());
    }
}
