package ink.dong4j.card.server.assistant.grounding;

import ink.dong4j.card.i18n.Lang;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A piece of the owner's own words that can be quoted by itself.
 *
 * @param page the name that a citation shows
 * @param heading what stands above it, for finding it; not quoted
 * @param text the words without marks, for finding it and for a model
 * @param markdown the same as it is quoted
 * @param context what the page says before its parts begin
 * @param about the topics of its heading
 * @param topics all its topics
 * @param asks what its heading asks for, where that has to be said outright
 * @param fact whether the card itself says it, and no page
 */
public record Passage(
        String page,
        Lang lang,
        String heading,
        String text,
        String markdown,
        String context,
        Set<Topic> about,
        Set<Topic> topics,
        Set<String> asks,
        boolean fact) {
    public Passage {
        about = Set.copyOf(about);
        topics = Set.copyOf(topics);
        asks = Set.copyOf(asks);
    }

    /** Something that the card itself says. */
    static Passage fact(Lang lang, String heading, String text, Set<Topic> topics) {
        return new Passage("card", lang, heading, text, text, "", topics, topics, Set.of(), true);
    }

    /** Whether another one holds most addresses of this one, which holds some. */
    boolean isRepeatedBy(Passage other) {
        return isRepeatedBy(other.text);
    }

    private boolean isRepeatedBy(String other) {
        List<String> addresses =
                Stream.of(text.split("\\s+|：", -1)).filter(Passage::isAddress).toList();
        long repeated = addresses.stream().filter(other::contains).count();
        return !addresses.isEmpty() && repeated * 4 >= addresses.size() * 3L;
    }

    private static boolean isAddress(String word) {
        return word.contains("://") || word.contains("@");
    }

    /** Whether it is no more than where something is found. */
    boolean isAddress() {
        return fact && text.lines().count() == 1 && isRepeatedBy(text);
    }
}
