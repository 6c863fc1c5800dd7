package ink.dong4j.card.server.assistant;

import com.fasterxml.jackson.core.SerializableString;
import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.server.assistant.model.ChatRequest;
import ink.dong4j.card.server.assistant.model.Tokens;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a model is told before a question.
 *
 * @param lang of the question's words
 * @param tokens of the text, guessed
 * @param pages the names of the pages that it may cite
 */
record SystemText(SerializableString text, Lang lang, int tokens, Set<String> pages) {
    SystemText {
        pages = Set.copyOf(pages);
    }

    /** The same with posts behind it. */
    SystemText with(PostsText posts) {
        if (posts.text().isEmpty()) {
            return this;
        }
        Set<String> names = new TreeSet<>(pages);
        names.addAll(posts.pages());
        return new SystemText(
                ChatRequest.prepared(text.getValue() + posts.text()),
                lang,
                tokens + Tokens.in(posts.text()),
                names);
    }
}
