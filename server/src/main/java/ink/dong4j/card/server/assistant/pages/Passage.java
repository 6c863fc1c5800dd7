package ink.dong4j.card.server.assistant.pages;

import ink.dong4j.card.card.Headings;
import ink.dong4j.card.card.OwnerPage;
import ink.dong4j.card.news.Post;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What stands under one heading of a page, or a part of it where that is long.
 *
 * @param page the name that a citation shows
 * @param title of the page
 * @param heading above it; empty for what stands before the first one
 * @param markdown the owner's words, or those of a post, without the heading
 * @param source what a quotation says that it is from
 */
public record Passage(String page, String title, String heading, String markdown, String source) {
    private static final int LONGEST_CHARS = 1500;

    /** One of the owner's pages, which are known by their names. */
    Passage(String page, String title, String heading, String markdown) {
        this(page, title, heading, markdown, page);
    }

    /** The passages of a page, in its order. */
    static List<Passage> of(OwnerPage document) {
        return of(document.page(), document.title(), document.markdown(), document.page());
    }

    /** The passages of a post, which is known by its title. */
    static List<Passage> of(Post post) {
        return of(post.page(), post.title(), post.markdown(), post.title());
    }

    private static List<Passage> of(String page, String title, String markdown, String source) {
        List<Passage> passages = new ArrayList<>();
        for (Headings.Part part : Headings.of(markdown)) {
            for (String text : parts(part.body())) {
                passages.add(new Passage(page, title, part.heading(), text, source));
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
        return new Passage(page, title, heading, text, source);
    }

    /** The passage as it is quoted: the words, and the page that they stand on. */
    String quoted() {
        return markdown + "\n\n— " + source;
    }
}
