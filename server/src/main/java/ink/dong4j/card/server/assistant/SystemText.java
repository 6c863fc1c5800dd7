package ink.dong4j.card.server.assistant;

import com.fasterxml.jackson.core.SerializableString;
import ink.dong4j.card.i18n.Lang;
import java.util.Set;

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
}
