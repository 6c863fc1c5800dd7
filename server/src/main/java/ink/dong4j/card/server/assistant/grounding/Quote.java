package ink.dong4j.card.server.assistant.grounding;

import java.util.List;

/**
 * A passage as the card quotes it.
 *
 * @param pages the names of the pages that say it, the one that it is taken from first
 */
record Quote(Passage passage, List<String> pages) {
    Quote {
        pages = List.copyOf(pages);
    }

    static Quote of(Passage passage) {
        return new Quote(passage, List.of(passage.page()));
    }

    /** As it is shown: the words, and whose pages they stand on. */
    String text() {
        return passage.markdown() + "\n\n— " + String.join(", ", pages);
    }
}
