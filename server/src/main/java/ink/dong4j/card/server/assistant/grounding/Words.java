package ink.dong4j.card.server.assistant.grounding;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Takes a text in lower case apart into words. Names such as {@code one-api} and {@code node.js} stay
 * whole; Chinese is cut by words that are known, the longest first, and else by a dictionary.
 * Thread-safe.
 */
final class Words {
    private static final int WORDS_LIMIT = 64;

    // "what's" is no name, and a dot at the end ends a sentence.
    private static final Pattern NAME =
            Pattern.compile("[a-z0-9]+(?:[-_.+#/@:]+[a-z0-9]+)+|\\bc(?:\\+\\+|#)");

    private final Map<Character, List<String>> known = new HashMap<>();

    Words(Collection<Set<String>> lists) {
        Stream.concat(
                        Stream.of(Topic.values()).flatMap(topic -> topic.chinese().stream()),
                        lists.stream().flatMap(Set::stream))
                .filter(word -> word.length() > 1 && QuestionWords.hasHan(word))
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .forEach(
                        word ->
                                known.computeIfAbsent(word.charAt(0), _ -> new ArrayList<>())
                                        .add(word));
    }

    /** The words of an owner's name. */
    static Set<String> ofName(String name) {
        return Stream.concat(Stream.of(name), Stream.of(name.split("\\s+", -1)))
                .filter(word -> word.length() > 1)
                .collect(java.util.stream.Collectors.toUnmodifiableSet());
    }

    /** The text with another word in place of the owner's name, but not inside of an address. */
    static String withoutOwner(String text, Set<String> owner) {
        String rest = text;
        for (String word :
                owner.stream()
                        .sorted(Comparator.comparingInt(String::length).reversed())
                        .toList()) {
            rest =
                    Pattern.compile(
                                    "(?<![a-z0-9./@_-])"
                                            + Pattern.quote(word)
                                            + "(?![a-z0-9/@_-]|\\.\\w)")
                            .matcher(rest)
                            .replaceAll(" theowner ");
        }
        return rest.replace("theowner 's", "theowner")
                .replaceAll(" {2,}", " ")
                .replaceAll("(?<=\\p{IsHan}) +| +(?=\\p{IsHan})", "");
    }

    /** The words of a text, with a bound on their number. */
    List<String> of(String text) {
        List<String> words = new ArrayList<>();
        Matcher name = NAME.matcher(text);
        int start = 0;
        while (name.find() && words.size() < WORDS_LIMIT) {
            chinese(text.substring(start, name.start()), words);
            words.add(name.group());
            start = name.end();
        }
        chinese(text.substring(start), words);
        return words.subList(0, Math.min(words.size(), WORDS_LIMIT));
    }

    private void chinese(String text, List<String> words) {
        int start = 0;
        int position = 0;
        while (position < text.length() && words.size() < WORDS_LIMIT) {
            String word = known(text, position);
            if (word.isEmpty()) {
                position++;
            } else {
                segment(text.substring(start, position), words);
                words.add(word);
                position += word.length();
                start = position;
            }
        }
        segment(text.substring(start), words);
    }

    private String known(String text, int at) {
        for (String word : known.getOrDefault(text.charAt(at), List.of())) {
            if (text.startsWith(word, at)) {
                return word;
            }
        }
        return "";
    }

    private static void segment(String text, List<String> words) {
        if (text.isBlank()) {
            return;
        }
        BreakIterator breaks = BreakIterator.getWordInstance(ULocale.CHINESE);
        breaks.setText(text);
        StringBuilder singles = new StringBuilder();
        int start = 0;
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            String word = text.substring(start, end);
            start = end;
            if (word.length() == 1
                    && QuestionWords.hasHan(word)
                    && !QuestionWords.isOfQuestions(word)) {
                singles.append(word);
            } else {
                pairs(singles, words);
                if (breaks.getRuleStatus() != BreakIterator.WORD_NONE && !isOfParticles(word)) {
                    words.add(word.endsWith("'s") ? word.substring(0, word.length() - 2) : word);
                }
            }
        }
        pairs(singles, words);
    }

    /** The dictionary takes "he is" and "I have" for words. */
    private static boolean isOfParticles(String word) {
        return word.codePoints()
                .mapToObj(Character::toString)
                .allMatch(
                        single ->
                                QuestionWords.hasHan(single)
                                        && QuestionWords.isOfLittleWeight(single));
    }

    /** What the dictionary does not know comes in single characters; each two of them are a word. */
    private static void pairs(StringBuilder singles, List<String> words) {
        if (singles.length() == 1) {
            words.add(singles.toString());
        }
        for (int i = 0; i + 1 < singles.length(); i++) {
            words.add(singles.substring(i, i + 2));
        }
        singles.setLength(0);
    }
}
