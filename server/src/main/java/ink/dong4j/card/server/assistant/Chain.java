package ink.dong4j.card.server.assistant;

import ink.dong4j.card.server.assistant.gateway.Attempt;
import ink.dong4j.card.server.assistant.gateway.Gateway;
import ink.dong4j.card.server.assistant.gateway.QuestionTime;
import ink.dong4j.card.server.assistant.guard.Secrets;
import ink.dong4j.card.server.config.AssistantConfig;
import ink.dong4j.card.server.config.ModelConfig;
import ink.dong4j.card.server.limit.Purse;
import ink.dong4j.card.server.metrics.Figures;
import ink.dong4j.card.talk.AnswerSink;
import ink.dong4j.card.talk.Outcome;
import ink.dong4j.card.talk.Question;
import ink.dong4j.card.talk.Trouble;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The models, one after the other: the next one is asked where the one before failed and the visitor
 * has read nothing of it yet. A model that rests costs no time, and each other one no more than its own
 * patience; all together take no longer than the longest turn of them. Thread-safe; one per process.
 */
final class Chain implements AutoCloseable {
    private final Gateway gateway;
    private final List<ModelLink> models;
    private final boolean choice;
    private final long mostNanos;

    Chain(AssistantConfig config, Gateway gateway, Secrets secrets, Figures figures) {
        this.gateway = gateway;
        choice = config.chooseModel();
        mostNanos =
                config.models().stream()
                        .map(ModelConfig::turn)
                        .max(Duration::compareTo)
                        .orElseThrow()
                        .toNanos();
        models = new ArrayList<>();
        for (ModelConfig model : config.models()) {
            models.add(
                    new ModelLink(
                            model,
                            models.size(),
                            gateway,
                            secrets,
                            config.breaker(),
                            figures.gateway(model.name())));
        }
    }

    /**
     * Answers by a request made for the question, or fails before any text, so that others may answer. An answer that was to be continued
     * fails as one that was cut, since its visitor has the begun part.
     */
    Outcome answer(Question question, Conversation.Request request, AnswerSink sink, Purse purse)
            throws InterruptedException {
        boolean continues = !question.begun().isEmpty();
        QuestionTime time = new QuestionTime(mostNanos);
        Trouble trouble = Trouble.NEEDS_OWNER;
        for (ModelLink model : inOrder(question.model())) {
            if (time.leftNanos() <= 0) {
                break;
            }
            Shown shown = new Shown(sink, question.begun());
            switch (model.ask(request, shown, continues, purse, time)) {
                case Tried.Rests(Trouble why) -> trouble = milder(trouble, why);
                case Tried.Unpaid(Trouble why) -> {
                    return new Outcome.Failed(why);
                }
                case Tried.Asked(Attempt attempt) -> {
                    shown.end();
                    if (isLast(attempt.outcome(), shown)) {
                        attempt.cost().ifPresent(sink::aside);
                        return attempt.outcome();
                    }
                    trouble = milder(trouble, attempt.outcome());
                }
            }
        }
        return new Outcome.Failed(continues ? Trouble.CUT_SHORT : trouble);
    }

    private static boolean isLast(Outcome outcome, Shown shown) {
        return shown.any()
                || !(outcome instanceof Outcome.Failed(Trouble trouble))
                || trouble == Trouble.DECLINED;
    }

    private List<ModelLink> inOrder(int chosen) {
        if (!choice || chosen <= 0 || chosen >= models.size()) {
            return models;
        }
        List<ModelLink> order = new ArrayList<>(models);
        order.addFirst(order.remove(chosen));
        return order;
    }

    /** Of all that went wrong a visitor is told what passes soonest. */
    private static Trouble milder(Trouble one, Outcome outcome) {
        return outcome instanceof Outcome.Failed(Trouble other) ? milder(one, other) : one;
    }

    private static Trouble milder(Trouble one, Trouble other) {
        return weight(other) < weight(one) ? other : one;
    }

    private static int weight(Trouble trouble) {
        return switch (trouble) {
            case BUSY -> 0;
            case UNREACHABLE, CUT_SHORT, NOTHING_FOUND -> 1;
            case NEEDS_OWNER, BUDGET_SPENT, DECLINED, TOO_LONG, VISIT_FULL -> 2;
        };
    }

    /** Ends the connections, and with them the answers that still come. */
    @Override
    public void close() {
        gateway.close();
    }
}
