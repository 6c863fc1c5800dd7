package ink.dong4j.card.server.assistant;

import ink.dong4j.card.server.assistant.guard.Canary;
import ink.dong4j.card.server.assistant.guard.Secrets;
import ink.dong4j.card.server.assistant.model.Attempt;
import ink.dong4j.card.server.assistant.model.Gateway;
import ink.dong4j.card.server.assistant.model.QuestionTime;
import ink.dong4j.card.server.assistant.pages.Library;
import ink.dong4j.card.server.config.assistant.AssistantConfig;
import ink.dong4j.card.server.config.assistant.GatewayConfig;
import ink.dong4j.card.server.config.assistant.ModelConfig;
import ink.dong4j.card.server.limit.Purse;
import ink.dong4j.card.server.metrics.Figures;
import ink.dong4j.card.talk.AnswerEvent;
import ink.dong4j.card.talk.AnswerSink;
import ink.dong4j.card.talk.Outcome;
import ink.dong4j.card.talk.Question;
import ink.dong4j.card.talk.Trouble;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * The models behind the gateway, asked one after the other: the next one where the one before failed
 * and the visitor has read nothing of it yet. A model whose breaker is open is skipped; the others
 * take no longer than their own timers, and all together no longer than the longest turn of them.
 * Thread-safe; one per process.
 */
final class Chain implements AutoCloseable {
    private final AssistantConfig config;
    private final Conversation conversation;
    private final Gateway gateway;
    private final Secrets secrets;
    private final List<ModelLink> models = new ArrayList<>();
    private final long mostNanos;

    Chain(
            AssistantConfig config,
            Conversation conversation,
            Gateway gateway,
            Secrets secrets,
            Figures figures) {
        this.config = config;
        this.conversation = conversation;
        this.gateway = gateway;
        this.secrets = secrets;
        mostNanos =
                config.models().stream()
                        .map(ModelConfig::turn)
                        .max(Duration::compareTo)
                        .orElseThrow()
                        .toNanos();
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

    /** Makes the chain of a server. Sends nothing. */
    static Chain of(
            AssistantConfig config, GatewayConfig server, Library library, Figures figures) {
        Canary canary = Canary.random();
        SystemPrompt prompt = new SystemPrompt(library, canary, config.promptTokens());
        return new Chain(
                config,
                new Conversation(config, prompt),
                new Gateway(server),
                new Secrets(canary, server, library.card()::toString),
                figures);
    }

    /** Loads the classes that an answer needs; no request leaves the machine. */
    void warmUp(BooleanSupplier busy) throws InterruptedException {
        WarmUp.of(config, conversation, secrets, busy);
    }

    /**
     * Answers, or fails before any text, so that others may answer. An answer that was to be
     * continued fails as one that was cut, since its visitor has the begun part.
     *
     * @throws InterruptedException when the visitor left; the connection is closed by then
     */
    Outcome answer(Question question, AnswerSink sink, Purse purse) throws InterruptedException {
        Conversation.Request request = conversation.about(question);
        boolean continues = !question.begun().isEmpty();
        QuestionTime time = new QuestionTime(mostNanos);
        Trouble trouble = Trouble.NEEDS_OWNER;
        Duration rest = Duration.ZERO;
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
                        attempt.cost().ifPresent(sink::event);
                        return attempt.outcome();
                    }
                    trouble = milder(trouble, attempt.outcome());
                }
            }
            rest = shorter(rest, model.restsFor());
        }
        if (trouble == Trouble.BUSY && rest.isPositive()) {
            sink.event(new AnswerEvent.BusyFor(rest));
        }
        return new Outcome.Failed(continues ? Trouble.CUT_SHORT : trouble);
    }

    /** The shorter of two rests; none is no rest. */
    private static Duration shorter(Duration one, Duration other) {
        return one.isZero() || (other.isPositive() && other.compareTo(one) < 0) ? other : one;
    }

    private static boolean isLast(Outcome outcome, Shown shown) {
        return shown.any()
                || !(outcome instanceof Outcome.Failed(Trouble trouble))
                || trouble == Trouble.DECLINED;
    }

    private List<ModelLink> inOrder(int chosen) {
        if (!config.chooseModel() || chosen <= 0 || chosen >= models.size()) {
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
            case UNREACHABLE, EMPTY, CUT_SHORT -> 1;
            default -> 2;
        };
    }

    /** Ends the connections, and with them the answers that still come. */
    @Override
    public void close() {
        gateway.close();
    }
}
