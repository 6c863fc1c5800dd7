package ink.dong4j.card.server.assistant;

import ink.dong4j.card.card.Card;
import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.server.assistant.guard.Canary;
import ink.dong4j.card.server.assistant.model.Tokens;
import ink.dong4j.card.server.assistant.pages.CardPages;
import ink.dong4j.card.server.assistant.pages.Library;
import ink.dong4j.card.server.config.assistant.AssistantConfig;
import java.util.stream.Stream;

/**
 * About what a card's pages cost with each question that goes to a model, in tokens.
 *
 * @param pages of all pages of the language
 * @param question of a short first question with its prompt and the longest answer
 * @param whole whether all pages go along; else the best passages, as many as the prompt has room for
 */
public record PromptCost(Lang lang, int pages, int question, boolean whole) {
    // A sentence or two, with what frames the messages.
    private static final int SHORT_QUESTION = 50;

    /** Of each language. */
    public static Stream<PromptCost> of(Card card, AssistantConfig config) {
        Library library = new Library(() -> card, config.pages());
        CardPages pages = library.get();
        SystemPrompt prompt = new SystemPrompt(library, Canary.random(), config.promptTokens());
        int answer = config.models().getFirst().maxTokens();
        return Stream.of(Lang.values())
                .map(
                        lang -> {
                            int told = prompt.whole(pages, lang).tokens() + SHORT_QUESTION;
                            boolean whole = told <= config.promptTokens();
                            return new PromptCost(
                                    lang,
                                    Tokens.in(pages.whole(lang)),
                                    Math.min(told, config.promptTokens()) + answer,
                                    whole);
                        });
    }
}
