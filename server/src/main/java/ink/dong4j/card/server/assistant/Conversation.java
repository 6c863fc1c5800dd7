package ink.dong4j.card.server.assistant;

import com.fasterxml.jackson.core.SerializableString;
import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.server.assistant.model.ChatRequest;
import ink.dong4j.card.server.assistant.model.Tokens;
import ink.dong4j.card.server.assistant.pages.CardPages;
import ink.dong4j.card.server.config.assistant.AssistantConfig;
import ink.dong4j.card.server.config.assistant.ModelConfig;
import ink.dong4j.card.talk.Exchange;
import ink.dong4j.card.talk.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The request for an answer: the system text, as much of the history as its bounds let in, and last
 * the visitor's words and nothing else.
 */
final class Conversation {
    // Each message is framed, and so is the whole.
    private static final int MESSAGE_TOKENS = 4;

    private final AssistantConfig config;
    private final SystemPrompt prompt;

    Conversation(AssistantConfig config, SystemPrompt prompt) {
        this.config = config;
        this.prompt = prompt;
    }

    /**
     * A request to any model, and about how much it is.
     *
     * @param tokens of its messages, guessed
     * @param pages the names of the pages that the answer may cite
     */
    record Request(
            SerializableString system,
            List<Exchange> history,
            String words,
            int tokens,
            Set<String> pages) {
        Request {
            history = List.copyOf(history);
            pages = Set.copyOf(pages);
        }

        ChatRequest to(ModelConfig model) {
            return new ChatRequest(model, system, history, words);
        }
    }

    /**
     * The request for a question. The pages come first; earlier exchanges get the room that is left.
     *
     * @throws InterruptedException when the visitor left
     */
    Request about(Question question) throws InterruptedException {
        Lang lang = CardPages.langOf(question);
        OwnersWords spoken = OwnersWords.in(question.history(), prompt.owner(), lang);
        String added =
                FitRules.of(question, lang) + Continuation.of(question, lang) + spoken.rules();
        int other = Tokens.in(added) + message(question.words()) + 2 * MESSAGE_TOKENS;
        SystemText about = prompt.about(question, other);
        int fixed = about.tokens() + other;
        int left = Math.min(config.historyTokens(), config.promptTokens() - fixed);
        List<Exchange> history = recent(spoken.history(), left);
        int told = 0;
        for (Exchange exchange : history) {
            told += tokens(exchange);
        }
        return new Request(
                added.isEmpty()
                        ? about.text()
                        : ChatRequest.prepared(about.text().getValue() + added),
                history,
                question.words(),
                fixed + told,
                about.pages());
    }

    /**
     * The newest exchanges that fit, whole ones only and without a gap between them. Those without an
     * answer are left out: providers refuse an empty message, which an answer is that was stopped
     * early.
     */
    static List<Exchange> recent(List<Exchange> history, int tokens) {
        List<Exchange> answered = new ArrayList<>();
        for (Exchange exchange : history) {
            if (!exchange.answer().isBlank()) {
                answered.add(exchange);
            }
        }
        int left = tokens;
        int first = answered.size();
        while (first > 0) {
            left -= tokens(answered.get(first - 1));
            if (left < 0) {
                break;
            }
            first--;
        }
        return answered.subList(first, answered.size());
    }

    private static int tokens(Exchange exchange) {
        return message(exchange.question()) + message(exchange.answer());
    }

    private static int message(String text) {
        return MESSAGE_TOKENS + Tokens.in(text);
    }
}
