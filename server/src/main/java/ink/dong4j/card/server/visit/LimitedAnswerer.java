package ink.dong4j.card.server.visit;

import ink.dong4j.card.server.assistant.RecordedAnswer;
import ink.dong4j.card.server.counts.AnsweredBy;
import ink.dong4j.card.server.limit.Permit;
import ink.dong4j.card.server.limit.Quota;
import ink.dong4j.card.server.limit.QuotaVerdict;
import ink.dong4j.card.server.metrics.Stage;
import ink.dong4j.card.server.store.Exchanged;
import ink.dong4j.card.server.store.Notebook;
import ink.dong4j.card.talk.Allowance;
import ink.dong4j.card.talk.AnswerSink;
import ink.dong4j.card.talk.Answerer;
import ink.dong4j.card.talk.Outcome;
import ink.dong4j.card.talk.Question;
import ink.dong4j.card.talk.Speaker;
import ink.dong4j.card.talk.Trouble;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * One visitor's way to an answer, with the limits in front of it: whoever answers behind it, model
 * or pages, is asked only what the quota admits. A message that is too long costs nothing.
 */
final class LimitedAnswerer implements Answerer {
    /** Stands for an answerer that did not say who speaks. */
    private static final Speaker SILENT = new Speaker.Model(0);

    /** Nobody was paid, or nobody said a word. */
    private static final Set<Trouble> FREE_TROUBLES =
            Set.of(Trouble.BUDGET_SPENT, Trouble.PAUSED, Trouble.EMPTY);

    private final Answerer answerer;
    private final Quota quota;
    private final VisitServices services;
    private final Consumer<Allowance> left;

    /**
     * @param left told what is left once a question was admitted or refused, and again where its answer
     *     changed that, on the thread that asks
     */
    LimitedAnswerer(VisitServices services, Quota quota, Consumer<Allowance> left) {
        this.services = services;
        this.quota = quota;
        this.answerer = services.assistant().paidFrom(quota);
        this.left = left;
    }

    @Override
    public Outcome answer(Question question, AnswerSink sink) throws InterruptedException {
        if (question.words().getBytes(StandardCharsets.UTF_8).length > services.promptBytes()) {
            services.figures().refused(Stage.PROMPT_LENGTH);
            return new Outcome.Failed(Trouble.TOO_LONG);
        }
        QuotaVerdict verdict = quota.admit();
        Allowance told = quota.left();
        left.accept(told);
        return switch (verdict) {
            case QuotaVerdict.Refused refused -> new Outcome.Limited(refused.retryAfter());
            case QuotaVerdict.Full _ -> new Outcome.Failed(Trouble.VISIT_FULL);
            case QuotaVerdict.Admitted(Permit permit) -> {
                RecordedAnswer recorded = new RecordedAnswer(sink);
                AnsweredBy by = AnsweredBy.STOPPED;
                try (permit) {
                    Outcome outcome = answerer.answer(question, recorded);
                    by = by(recorded, outcome);
                    if (isFree(recorded) || isFree(outcome)) {
                        permit.refund();
                    }
                    keep(question, recorded);
                    yield outcome;
                } finally {
                    count(question, by);
                    tellChange(told);
                }
            }
        };
    }

    /** A day that was spent meanwhile, and a message that came back, are shown before it hurts. */
    private void tellChange(Allowance told) {
        Allowance now = quota.left();
        if (now.left() != told.left() || now.day().percent() != told.day().percent()) {
            left.accept(now);
        }
    }

    /**
     * Whether the visitor gets his message back: nobody was paid, and not by his own choice, or a model
     * gave no word for it.
     */
    private static boolean isFree(RecordedAnswer answer) {
        return switch (answer.speaker().orElse(SILENT)) {
            case Speaker.Owner _, Speaker.Person _ -> true;
            case Speaker.Pages(Optional<Trouble> because, boolean _) ->
                    because.filter(FREE_TROUBLES::contains).isPresent();
            case Speaker.Model _ -> false;
        };
    }

    private static boolean isFree(Outcome outcome) {
        return outcome instanceof Outcome.Failed(Trouble trouble)
                && FREE_TROUBLES.contains(trouble);
    }

    /** A word for who spoke last. */
    private static String speaker(RecordedAnswer answer) {
        return switch (answer.speaker().orElse(SILENT)) {
            case Speaker.Owner _, Speaker.Person _ -> "owner";
            case Speaker.Pages _ -> "pages";
            case Speaker.Model _ -> "model";
        };
    }

    private void count(Question question, AnsweredBy by) {
        services.counts().answered(by);
        if (services.card().suggestions().has(question.words())) {
            services.counts().suggested(question.words());
        }
    }

    private static AnsweredBy by(RecordedAnswer answer, Outcome outcome) {
        boolean stopped = outcome instanceof Outcome.Cancelled;
        if (stopped || answer.text().isEmpty() || answer.unsupported()) {
            return stopped ? AnsweredBy.STOPPED : AnsweredBy.NOBODY;
        }
        return switch (answer.speaker().orElse(SILENT)) {
            case Speaker.Owner _, Speaker.Person _ -> AnsweredBy.OWNER;
            case Speaker.Pages _ -> AnsweredBy.PAGES;
            case Speaker.Model _ -> AnsweredBy.MODEL;
        };
    }

    private void keep(Question question, RecordedAnswer answer) {
        Notebook notebook = services.notebook();
        if (answer.unsupported() && question.begun().isEmpty() && !question.fit()) {
            notebook.unsupported(question.words(), question.lang());
        }
        if (notebook.keepsExchanges() && !answer.text().isEmpty()) {
            notebook.exchange(
                    new Exchanged(
                            question.words(), answer.text(), question.lang(), speaker(answer)));
        }
    }
}
