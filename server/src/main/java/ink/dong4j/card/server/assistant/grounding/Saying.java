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

    /** Each of them is another matter: a page speaks of it whose heading asks for it the same way. */
    private static String meaning(String word, String phrase) {
        return word.equals(PRIVATE) ? PRIVATE + Integer.toHexString(phrase.hashCode()) : word;
    }

    /** Whether the word stands for a saying, and not for words that ask for nothing. */
    static boolean isMatter(String word) {
        return isPrivate(word) && !word.equals(PRIVATE);
    }

    static boolean isPrivate(String word) {
        return word.startsWith(PRIVATE);
    }

    private static Saying of(String line) {
        String[] parts = line.split("\\s+", 2);
        return new Saying(
                Pattern.compile(parts[1].replace("{whom}", WHOM)),
                Optional.of(meaning(parts[0], parts[1])).filter(word -> !word.equals("-")));
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
