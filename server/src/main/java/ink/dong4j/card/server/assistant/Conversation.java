package ink.dong4j.card.server.assistant;

import com.openai.core.JsonValue;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.chat.completions.ChatCompletionStreamOptions;
import ink.dong4j.card.server.config.AssistantConfig;
import ink.dong4j.card.server.config.GatewayConfig;
import ink.dong4j.card.ui.Aside;
import ink.dong4j.card.ui.Exchange;
import ink.dong4j.card.ui.Question;
import java.util.List;
import java.util.Optional;

/**
 * The request for an answer: the system text, as much of the history as its bound lets in, and last
 * the visitor's words and nothing else.
 */
final class Conversation {
    private final AssistantConfig config;
    private final String model;
    private final SystemPrompt prompt;

    Conversation(AssistantConfig config, GatewayConfig gateway, SystemPrompt prompt) {
        this.config = config;
        this.model = gateway.model();
        this.prompt = prompt;
    }

    /**
     * A request and about how much it is.
     *
     * @param tokens of its messages, guessed
     * @param support what the answer will rest on, to be told before its first text
     */
    record Request(
            ChatCompletionCreateParams params, int tokens, Optional<Aside.Support> support) {}

    Request about(Question question) {
        SystemText about = prompt.about(question);
        String system = about.text();
        Tokens tokens = new Tokens();
        tokens.add(system);
        tokens.add(question.words());
        ChatCompletionCreateParams.Builder request =
                ChatCompletionCreateParams.builder()
                        .model(model)
                        // The gateway reserves money by this name only, not by the newer one.
                        .putAdditionalBodyProperty("max_tokens", JsonValue.from(config.maxTokens()))
                        .streamOptions(
                                ChatCompletionStreamOptions.builder().includeUsage(true).build())
                        .addSystemMessage(system);
        for (Exchange exchange : recent(question.history(), config.historyTokens())) {
            // Providers refuse an empty message, which an answer is that was stopped early.
            if (!exchange.answer().isBlank()) {
                request.addUserMessage(exchange.question());
                request.addAssistantMessage(exchange.answer());
                tokens.add(exchange.question());
                tokens.add(exchange.answer());
            }
        }
        return new Request(
                request.addUserMessage(question.words()).build(), tokens.count(), about.support());
    }

    /** The newest exchanges that fit, whole ones only and without a gap between them. */
    static List<Exchange> recent(List<Exchange> history, int tokens) {
        int left = tokens;
        int first = history.size();
        while (first > 0) {
            Exchange exchange = history.get(first - 1);
            left -= Tokens.in(exchange.question()) + Tokens.in(exchange.answer());
            if (left < 0) {
                break;
            }
            first--;
        }
        return history.subList(first, history.size());
    }
}
