package ink.dong4j.card.server.assistant.grounding;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Words that say the same, in one language or in both; see {@code glossary.txt}. What is more of a
 * field than a word is a {@link Topic}.
 */
final class Glossary {
    private static final Map<String, Set<String>> OTHERS = others();

    private Glossary() {}

    private static Map<String, Set<String>> others() {
        Map<String, Set<String>> others = new HashMap<>();
        for (String line : WordList.lines("glossary.txt")) {
            List<String> words = List.of(line.strip().split("\\s+", -1));
            for (String word : words) {
                others.computeIfAbsent(word, _ -> new LinkedHashSet<>()).addAll(words);
            }
        }
        others.forEach((word, same) -> same.remove(word));
        return Map.copyOf(others);
    }

    /** Every word of it. */
    static Set<String> words() {
        return OTHERS.keySet();
    }

    /** What else a word in lower case may be called. */
    static Set<String> others(String word) {
        return Stream.concat(Stream.of(word), QuestionWords.bases(word))
                .filter(OTHERS::containsKey)
                .findFirst()
                .map(OTHERS::get)
                .orElse(Set.of());
    }
}
