package ink.dong4j.card.people;

import java.util.List;

/**
 * A question of an earlier visit and the answer that it got.
 *
 * @param fit whether the question is a description that was judged
 * @param answer as Markdown
 * @param pages that the answer rests on, the best first
 * @param whole whether the answer came to its end
 */
public record Spoken(
        String question,
        boolean fit,
        String answer,
        Voice voice,
        List<String> pages,
        boolean whole) {
    /** Who answered. */
    public enum Voice {
        MODEL,
        PAGES,
        /** The owner, who had written the answer. */
        OWNER,
        /** The owner in person; either text may be empty. */
        PERSON
    }

    public Spoken {
        pages = List.copyOf(pages);
    }

    /** How long both are, in characters. */
    public int chars() {
        return question.length() + answer.length();
    }
}
