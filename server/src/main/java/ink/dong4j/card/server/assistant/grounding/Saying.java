package ink.dong4j.card.server.assistant.grounding;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A turn of phrase whose words say something else than each of them alone. One word stands for it in
 * the question; see {@code sayings.txt}.
 */
record Saying(Pattern phrase, Optional<String> meaning) {
    /** Stands for what a card's pages would have to say outright, and what no word can show. */
    static final String PRIVATE = "#private";

    /** Stands for the question what a thing is at all, which a page has to explain. */
    static final String MEANING = "#meaning";

    private static final String MAN = "(?:guy|person|man|fellow|dude|chap)";
    private static final String WHOM =
            "(?:he|she|they|you|the owner|the author|owner|(?:this )?theowner(?: MAN)?|this MAN)"
                    .replace("MAN", MAN);
    private static final List<Saying> ALL =
            WordList.lines("sayings.txt").stream().map(Saying::of).toList();

    private static Saying of(String line) {
        String[] parts = line.split("\\s+", 2);
        return new Saying(
                Pattern.compile(parts[1].replace("{whom}", WHOM)),
                Optional.of(parts[0]).filter(word -> !word.equals("-")));
    }

    /** The text without the sayings in it; what they mean is added. */
    static String without(String text, Set<String> meanings) {
        String rest = text;
        for (Saying saying : ALL) {
            Matcher matcher = saying.phrase.matcher(rest);
            if (matcher.find()) {
                saying.meaning.ifPresent(meanings::add);
                rest = matcher.replaceAll(" ");
            }
        }
        return rest;
    }
}
