package ink.dong4j.card.server.assistant;

import ink.dong4j.card.server.assistant.gateway.Gateway;
import ink.dong4j.card.server.assistant.gateway.GatewayHttp;
import ink.dong4j.card.server.assistant.guard.Canary;
import ink.dong4j.card.server.assistant.guard.Secrets;
import ink.dong4j.card.server.assistant.pages.Library;
import ink.dong4j.card.server.config.AssistantConfig;
import ink.dong4j.card.server.config.GatewayConfig;
import ink.dong4j.card.server.limit.Purse;
import ink.dong4j.card.server.metrics.Figures;
import ink.dong4j.card.talk.AnswerSink;
import ink.dong4j.card.talk.Outcome;
import ink.dong4j.card.talk.Question;
import java.util.Optional;

/** The models behind the gateway, and the answers of theirs that are given again. Thread-safe. */
final class Models implements AutoCloseable {
    private final Conversation conversation;
    private final Chain chain;
    private final RememberedAnswers remembered;
    private final Runnable warmUp;

    private Models(
            Conversation conversation, Chain chain, RememberedAnswers remembered, Runnable warmUp) {
        this.conversation = conversation;
        this.chain = chain;
        this.remembered = remembered;
        this.warmUp = warmUp;
    }

    /** Loads thousands of classes; sends nothing. */
    static Models of(
            AssistantConfig config, GatewayConfig server, Library library, Figures figures) {
        Canary canary = Canary.random();
        Conversation conversation =
                new Conversation(config, new SystemPrompt(library, canary, config.promptTokens()));
        Secrets secrets = new Secrets(canary, server, library.card().toString());
        Gateway gateway = new Gateway(server, new GatewayHttp());
        return new Models(
                conversation,
                new Chain(config, gateway, secrets, figures),
                new RememberedAnswers(config.cache(), library, System::nanoTime),
                () -> WarmUp.of(config, conversation, secrets));
    }

    /** Takes the road of an answer without a request leaving the process. */
    void warmUp() {
        warmUp.run();
    }

    /**
     * What a model is told with a question; made once and handed on.
     *
     * @throws InterruptedException when the visitor left
     */
    Conversation.Request about(Question question) throws InterruptedException {
        return conversation.about(question);
    }

    /** Gives an answer that was given before; else nothing is told and nothing returned. */
    Optional<Outcome> remembered(Question question, Conversation.Request request, AnswerSink sink) {
        return remembered.answer(question, request, sink);
    }

    Outcome answer(Question question, Conversation.Request request, AnswerSink sink, Purse purse)
            throws InterruptedException {
        RecordedAnswer noted = new RecordedAnswer(sink);
        Outcome outcome = chain.answer(question, request, noted, purse);
        remembered.keep(question, request, outcome, noted);
        return outcome;
    }

    /** Ends the connections to the gateway, and with them the answers that still come. */
    @Override
    public void close() {
        chain.close();
    }
}
