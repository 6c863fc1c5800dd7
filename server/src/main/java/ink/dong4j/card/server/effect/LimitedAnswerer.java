package ink.dong4j.card.server.effect;

import static java.util.Objects.requireNonNull;

import ink.dong4j.card.program.AnswerSink;
import ink.dong4j.card.program.Answerer;
import ink.dong4j.card.server.assistant.Assistant;
import ink.dong4j.card.server.limit.Permit;
import ink.dong4j.card.server.limit.Quota;
import ink.dong4j.card.server.limit.Verdict;
import ink.dong4j.card.server.metrics.Figures;
import ink.dong4j.card.server.metrics.Stage;
import ink.dong4j.card.ui.Allowance;
import ink.dong4j.card.ui.Outcome;
import ink.dong4j.card.ui.Question;
import ink.dong4j.card.ui.Trouble;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/**
 * One visitor's way to an answer, with the limits in front of it: whoever answers behind it, model
 * or pages, is asked only what the quota admits. A message that is too long costs nothing.
 */
public final class LimitedAnswerer implements Answerer {
    private final Answerer answerer;
    private final Quota quota;
    private final int promptBytes;
    private final Figures figures;
    private final Consumer<Allowance> left;

    /**
     * @param promptBytes the longest message, in bytes of UTF-8
     * @param left told what is left once a question was admitted or refused, on the thread that asks
     */
    public LimitedAnswerer(
            Assistant assistant,
            Quota quota,
            int promptBytes,
            Figures figures,
            Consumer<Allowance> left) {
        this.figures = requireNonNull(figures, "figures is null");
        this.quota = requireNonNull(quota, "quota is null");
        this.answerer = requireNonNull(assistant, "assistant is null").paidFrom(quota::reserve);
        this.promptBytes = promptBytes;
        this.left = requireNonNull(left, "left is null");
    }

    @Override
    public Outcome answer(Question question, AnswerSink sink) throws InterruptedException {
        if (question.words().getBytes(StandardCharsets.UTF_8).length > promptBytes) {
            figures.refused(Stage.PROMPT_LENGTH);
            return new Outcome.Failed(Trouble.TOO_LONG);
        }
        Verdict verdict = quota.admit();
        left.accept(quota.left());
        return switch (verdict) {
            case Verdict.Refused refused -> new Outcome.Limited(refused.retryAfter());
            case Verdict.Full _ -> new Outcome.Failed(Trouble.VISIT_FULL);
            case Verdict.Admitted admitted -> {
                try (Permit _ = admitted.permit()) {
                    yield answerer.answer(question, sink);
                }
            }
        };
    }
}
