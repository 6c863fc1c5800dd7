package ink.dong4j.card.server.assistant.pages;

import ink.dong4j.card.card.Headings;
import ink.dong4j.card.card.OwnerPage;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What stands under one heading of a page, or a part of it where that is long.
 *
 * @param page the name that a citation shows
 * @param title of the page
 * @param heading above it; empty for what stands before the first one
 * @param markdown the owner's words, without the heading
 */
public record Passage(String page, String title, String heading, String markdown) {
    private static final int LONGEST_CHARS = 1500;

    /** The passages of a page, in its order. */
    static List<Passage> of(OwnerPage document) {
        List<Passage> passages = new ArrayList<>();
        for (Headings.Part part : Headings.of(document.markdown())) {
            for (String text : parts(part.body())) {
                passages.add(new Passage(document.page(), document.title(), part.heading(), text));
            }
        }
        return passages;
    }

    /** Cut between paragraphs, or anywhere in one that is too long by itself. */
    private static List<String> parts(String body) {
        List<String> parts = new ArrayList<>();
        String rest = body;
        while (rest.length() > LONGEST_CHARS) {
            int gap = rest.lastIndexOf("\n\n", LONGEST_CHARS);
            int end = gap > 0 ? gap : LONGEST_CHARS;
            if (Character.isLowSurrogate(rest.charAt(end))) {
                end--;
            }
            parts.add(rest.substring(0, end).strip());
            rest = rest.substring(end).strip();
        }
        if (!rest.isEmpty()) {
            parts.add(rest);
        }
        return parts;
    }

    /** Whether the owner's heading asks something. */
    boolean isQuestion() {
        return heading.endsWith("?") || heading.endsWith("？");
    }

    /** The same with the text of all passages that stand under its heading. */
    Passage withAll(List<Passage> passages) {
        String text =
                passages.stream()
                        .filter(other -> other.page.equals(page) && other.heading.equals(heading))
                        .map(Passage::markdown)
                        .collect(Collectors.joining("\n\n"));
        return new Passage(page, title, heading, text);
    }

    /** The passage as it is quoted: the words, and the page that they stand on. */
    String quoted() {
        return markdown + "\n\n— " + page;
    }
}
