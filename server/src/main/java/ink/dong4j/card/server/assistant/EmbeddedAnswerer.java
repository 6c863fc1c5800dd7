package ink.dong4j.card.server.assistant;

import static java.util.Objects.requireNonNull;

import ink.dong4j.card.card.Card;
import ink.dong4j.card.program.AnswerSink;
import ink.dong4j.card.program.Answerer;
import ink.dong4j.card.ui.Outcome;
import ink.dong4j.card.ui.Question;

/** Answers from the card and its pages alone, without any model. Thread-safe. */
public final class EmbeddedAnswerer implements Answerer {
    private final Card card;

    public EmbeddedAnswerer(Card card) {
        this.card = requireNonNull(card, "card is null");
    }

    @Override
    public Outcome answer(Question question, AnswerSink sink) throws InterruptedException {
        requireNonNull(question, "question is null");
        requireNonNull(sink, "sink is null");
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        sink.fromPages();
        sink.delta(card.biography().in(question.lang()));
        return new Outcome.Quoted();
    }
}
