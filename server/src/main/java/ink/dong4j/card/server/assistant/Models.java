package ink.dong4j.card.server.assistant;

import ink.dong4j.card.program.AnswerSink;
import ink.dong4j.card.server.assistant.gateway.Gateway;
import ink.dong4j.card.server.assistant.gateway.GatewayHttp;
import ink.dong4j.card.server.assistant.grounding.Library;
import ink.dong4j.card.server.assistant.guard.Canary;
import ink.dong4j.card.server.assistant.guard.Secrets;
import ink.dong4j.card.server.config.AssistantConfig;
import ink.dong4j.card.server.config.GatewayConfig;
import ink.dong4j.card.server.limit.Purse;
import ink.dong4j.card.server.metrics.Figures;
import ink.dong4j.card.ui.Outcome;
import ink.dong4j.card.ui.Question;
import java.util.Optional;

/** The models behind the gateway, and the answers of theirs that are given again. Thread-safe. */
final class Models implements AutoCloseable {
    private final Chain chain;
    private final RememberedAnswers remembered;
    private final Runnable warmUp;

    private Models(Chain chain, RememberedAnswers remembered, Runnable warmUp) {
        this.chain = chain;
        this.remembered = remembered;
        this.warmUp = warmUp;
    }

    /** Loads thousands of classes; sends nothing. */
    static Models of(
            AssistantConfig config, GatewayConfig server, Library library, Figures figures) {
        Canary canary = Canary.random();
        Conversation conversation = new Conversation(config, new SystemPrompt(library, canary));
        Secrets secrets = SystemPrompt.secrets(canary, server, library.get().card());
        Gateway gateway = new Gateway(server, new GatewayHttp());
        return new Models(
                new Chain(config, conversation, gateway, secrets, figures),
                new RememberedAnswers(config.cache(), library, conversation, System::nanoTime),
                () -> WarmUp.of(config, conversation, secrets));
    }

    /** Takes the road of an answer without a request leaving the process. */
    void warmUp() {
        warmUp.run();
    }

    /** Gives an answer that was given before; else nothing is told and nothing returned. */
    Optional<Outcome> remembered(Question question, AnswerSink sink) {
        return remembered.answer(question, sink);
    }

    Outcome answer(Question question, AnswerSink sink, Purse purse) throws InterruptedException {
        RecordedAnswer noted = new RecordedAnswer(sink);
        Outcome outcome = chain.answer(question, noted, purse);
        remembered.keep(question, outcome, noted);
        return outcome;
    }

    /** Ends the connections to the gateway, and with them the answers that still come. */
    @Override
    public void close() {
        chain.close();
    }
}
