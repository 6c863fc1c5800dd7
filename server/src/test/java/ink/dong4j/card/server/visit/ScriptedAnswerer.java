package ink.dong4j.card.server.visit;

import ink.dong4j.card.talk.AnswerSink;
import ink.dong4j.card.talk.Answerer;
import ink.dong4j.card.talk.Outcome;
import ink.dong4j.card.talk.Question;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Answers as it was told to, in order, and "Fine." when it was told nothing. Thread-safe. */
public final class ScriptedAnswerer implements Answerer {
    private final Queue<Answerer> script = new ConcurrentLinkedQueue<>();
    private final Queue<String> asked = new ConcurrentLinkedQueue<>();

    public void then(Answerer answer) {
        script.add(answer);
    }

    @Override
    public Outcome answer(Question question, AnswerSink sink) throws InterruptedException {
        asked.add(question.words());
        return Optional.ofNullable(script.poll())
                .orElse(ScriptedAnswerer::fine)
                .answer(question, sink);
    }

    /** The words of every question that got this far. */
    public List<String> words() {
        return List.copyOf(asked);
    }

    private static Outcome fine(Question question, AnswerSink sink) {
        sink.delta("Fine.");
        return new Outcome.Answered();
    }
}
