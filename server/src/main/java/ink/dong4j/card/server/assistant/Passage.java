package ink.dong4j.card.server.assistant;

import ink.dong4j.card.i18n.Lang;
import java.util.Set;

/**
 * A piece of the owner's own words that can be quoted by itself.
 *
 * @param page the name that a citation shows
 * @param heading what stands above it, for finding it; not quoted
 * @param text the words without marks, for finding it and for a model
 * @param markdown the same as it is quoted
 * @param topics what it is about, beyond its words
 * @param fact whether the card itself says it, and no page
 */
record Passage(
        String page,
        Lang lang,
        String heading,
        String text,
        String markdown,
        Set<Topic> topics,
        boolean fact) {
    Passage {
        topics = Set.copyOf(topics);
    }

    /** Something that the card itself says. */
    static Passage fact(Lang lang, String heading, String text, Set<Topic> topics) {
        return new Passage("card", lang, heading, text, text, topics, true);
    }

    /** As it is shown: the words, and whose page they stand on. */
    String quoted() {
        return markdown + "\n\n— " + page;
    }
}
