package ink.dong4j.card.server.assistant.pages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * In which passages each term of a field stands, and how often. Passages are numbered from 0. Of Lucene
 * only the analysis is used: an index of its own kind, for pages that change and do not fit in memory,
 * loads 900 classes. Immutable, thread-safe.
 */
final class Postings {
    /** How soon repetition counts no more, and how far a long passage counts less: the usual values. */
    private static final double K1 = 1.2;

    private static final double B = 0.75;

    /** A term's passages, ascending, and how often it stands in each. */
    private static final class Occurrences {
        static final Occurrences NONE = new Occurrences(List.of());

        final int[] passages;
        final int[] times;

        /**
         * @param numbers the passages, ascending, each as many times as the term stands in it
         */
        Occurrences(List<Integer> numbers) {
            passages = numbers.stream().distinct().mapToInt(Integer::intValue).toArray();
            times = new int[passages.length];
            int at = 0;
            for (int number : numbers) {
                at += number == passages[at] ? 0 : 1;
                times[at]++;
            }
        }
    }

    private final SortedMap<String, Occurrences> terms = new TreeMap<>();
    private final int[] lengths;
    private final double meanLength;

    /**
     * @param fields the terms of each passage's field
     */
    Postings(List<List<String>> fields) {
        lengths = fields.stream().mapToInt(List::size).toArray();
        meanLength = IntStream.of(lengths).average().orElse(0);
        Map<String, List<Integer>> found = new HashMap<>();
        for (int number = 0; number < lengths.length; number++) {
            for (String term : fields.get(number)) {
                found.computeIfAbsent(term, _ -> new ArrayList<>()).add(number);
            }
        }
        found.forEach((term, numbers) -> terms.put(term, new Occurrences(numbers)));
    }

    /** All terms, sorted. */
    Set<String> terms() {
        return terms.keySet();
    }

    /** The numbers of the passages with a term, ascending. Not to be changed. */
    int[] with(String term) {
        return occurrences(term).passages;
    }

    /** How many passages have a term. */
    int count(String term) {
        return with(term).length;
    }

    /** Adds what BM25 gives each passage for a term. */
    void score(String term, double[] scores) {
        Occurrences found = occurrences(term);
        int count = found.passages.length;
        double rarity = Math.log(1 + (lengths.length - count + 0.5) / (count + 0.5));
        for (int i = 0; i < count; i++) {
            int number = found.passages[i];
            double length = 1 - B + B * lengths[number] / meanLength;
            scores[number] += rarity * found.times[i] / (found.times[i] + K1 * length);
        }
    }

    private Occurrences occurrences(String term) {
        return terms.getOrDefault(term, Occurrences.NONE);
    }
}
