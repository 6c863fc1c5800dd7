package ink.dong4j.card.server.assistant.grounding;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * A passage that matches, and how much of what was asked it holds.
 *
 * @param coverage 0 to 1, rare words weighing more
 * @param covered the words of the question that it holds
 * @param supports whether it answers the question, as far as words can tell
 */
public record Found(
        Passage passage, double coverage, double score, Set<String> covered, boolean supports) {
    private static final double ENOUGH = 0.5;

    public Found {
        covered = Set.copyOf(covered);
    }

    static Found of(
            PassageWords passage, QuestionWords asked, Map<String, Double> weights, double score) {
        Set<String> covered = new LinkedHashSet<>();
        boolean told = true;
        double all = 0;
        double held = 0;
        for (Map.Entry<String, Double> word : weights.entrySet()) {
            double holds = passage.holds(word.getKey());
            all += word.getValue();
            held += holds * word.getValue();
            if (holds > 0) {
                covered.add(word.getKey());
            }
            told &= !asked.telling().contains(word.getKey()) || holds >= PassageWords.TOLD;
        }
        boolean said = !asked.meaning() || covered.stream().allMatch(passage::explains);
        double coverage = held / all;
        int missing = weights.size() - covered.size();
        // What a phrase stands for has to be held anyway, and leaves no more room for the others.
        long words = weights.keySet().stream().filter(word -> !Topic.isTelling(word)).count();
        boolean enough = missing <= mayMiss(words) && coverage >= ENOUGH;
        boolean spoken =
                missing == 1
                        && isOfUse(passage.passage(), covered)
                        && weights.keySet().stream()
                                .filter(word -> !covered.contains(word))
                                .allMatch(QuestionWords::hasHan);
        return new Found(
                passage.passage(), coverage, score, covered, told && said && (enough || spoken));
    }

    /**
     * Whether its heading names what a visitor does here. Beside such a word, what else a Chinese
     * question holds is more often a way of speaking than another matter.
     */
    private static boolean isOfUse(Passage passage, Set<String> covered) {
        return covered.stream()
                .flatMap(word -> Topic.of(word).stream())
                .anyMatch(topic -> topic.isOfUse() && passage.about().contains(topic));
    }

    /** Of one or two words each one counts; a long question has some that only adorn it. */
    private static long mayMiss(long words) {
        return words <= 2 ? 0 : words <= 4 ? 1 : words <= 7 ? 2 : words / 3;
    }
}
