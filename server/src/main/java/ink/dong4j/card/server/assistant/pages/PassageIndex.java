package ink.dong4j.card.server.assistant.pages;

import ink.dong4j.card.i18n.Lang;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.lucene.util.automaton.CharacterRunAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;

/**
 * The passages of one language, found by BM25 over the title of the page, the heading, and the heading
 * with what stands under it. Immutable, in memory, thread-safe.
 */
final class PassageIndex {
    private static final Pattern ADDRESSEE = Pattern.compile("(?<!\\S)@\\S+");
    private static final int MOST_CHARS = 2000;
    private static final int MOST_TERMS = 96;
    private static final int MOST_HITS = 40;
    private static final int MOST_SLIPS = 8;
    private static final int SLIP_CHARS = 6;
    private static final int LONG_CHARS = 9;

    /** What a term that stands nowhere weighs, of what one weighs that stands in a single passage. */
    private static final double UNKNOWN = 0.65;

    /** What one Chinese character weighs, of what a pair weighs. */
    private static final double CHARACTER = 0.5;

    /** How far a term counts that stands in the title of the page alone. */
    private static final double TITLE_SHARE = 0.8;

    /** How much BM25 counts in the order beside the covered share. */
    private static final double BM25 = 0.2;

    private final Analysis words;
    private final List<Passage> passages;
    private final List<Set<String>> headingTerms;
    private final Postings titles;
    private final Postings headings;
    private final Postings texts;
    private final Map<String, List<Asked>> byLetters = new HashMap<>();
    private final Map<String, List<Asked>> byOutline = new HashMap<>();

    /**
     * @param owner words that are about the owner and therefore about every passage
     */
    PassageIndex(Lang lang, List<Passage> passages, String owner) {
        this.words = new Analysis(lang);
        this.passages = List.copyOf(passages);
        titles = postings(passage -> passage.title() + "\n" + owner);
        headings = postings(Passage::heading);
        texts = postings(passage -> passage.heading() + "\n" + passage.markdown());
        headingTerms =
                passages.stream().map(passage -> Set.copyOf(terms(passage.heading()))).toList();
        passages.stream().filter(Passage::isQuestion).forEach(this::remember);
    }

    private Postings postings(Function<Passage, String> field) {
        return new Postings(passages.stream().map(field).map(this::terms).toList());
    }

    private List<String> terms(String text) {
        return words.terms(words.normal(text));
    }

    private void remember(Passage passage) {
        Asked asked =
                new Asked(passage, words.letters(passage.heading()), terms(passage.heading()));
        byLetters.computeIfAbsent(asked.letters(), _ -> new ArrayList<>()).add(asked);
        byOutline.computeIfAbsent(outline(asked.terms()), _ -> new ArrayList<>()).add(asked);
    }

    /** What a correction never changes: how many terms there are, and how each of them begins. */
    private static String outline(List<String> terms) {
        StringBuilder outline = new StringBuilder();
        terms.forEach(term -> outline.appendCodePoint(term.codePointAt(0)));
        return outline.toString();
    }

    /** A passage whose heading is a question, with the letters and the terms of that heading. */
    private record Asked(Passage passage, String letters, List<String> terms) {
        /** A single term is no question: "how do I leave" is not "when did he leave". */
        boolean isSame(String otherLetters, List<String> otherTerms) {
            return letters.equals(otherLetters) || (terms.size() > 1 && terms.equals(otherTerms));
        }
    }

    /**
     * A passage that holds something of a question.
     *
     * @param share of the question's weight that it covers, 0 to 1; rare terms weigh more
     * @param terms of the question that its heading and text hold
     * @param heading whether the question holds nearly all of its heading
     */
    record Hit(Passage passage, double share, int terms, boolean heading, double rank) {}

    /** The passages whose heading asks this very question, but for marks, case and typing slips. */
    List<Passage> asking(String question) {
        Set<Asked> near = nearest(question);
        if (near.isEmpty()) {
            return List.of();
        }
        String letters = words.letters(question);
        List<String> all = terms(question);
        List<String> terms = all.size() > MOST_TERMS ? all : corrected(all);
        return near.stream()
                .filter(asked -> asked.isSame(letters, terms))
                .map(Asked::passage)
                .toList();
    }

    /** Whether a heading could ask this question. Quick, however many headings there are. */
    boolean mayAsk(String question) {
        return !nearest(question).isEmpty();
    }

    private Set<Asked> nearest(String question) {
        Set<Asked> near = new LinkedHashSet<>();
        if (question.length() <= MOST_CHARS) {
            List<String> terms = terms(question);
            near.addAll(byLetters.getOrDefault(words.letters(question), List.of()));
            near.addAll(byOutline.getOrDefault(outline(terms), List.of()));
        }
        return near;
    }

    /** Whether words are left of a question that tell what it is about. */
    boolean hasTerms(String question) {
        String normal = lookedUp(question);
        return !words.terms(normal).isEmpty() || words.letters(normal).isEmpty();
    }

    /** The begin of a question, as far as it is looked up; whom it is addressed to is not. */
    private String lookedUp(String question) {
        String begin = question.substring(0, Math.min(question.length(), MOST_CHARS));
        return words.normal(ADDRESSEE.matcher(begin).replaceAll(" "));
    }

    /** The best passages for a question, the best first; at most {@value #MOST_HITS}. */
    List<Hit> search(String question) {
        if (passages.isEmpty()) {
            return List.of();
        }
        String normal = lookedUp(question);
        Set<String> terms =
                new LinkedHashSet<>(
                        corrected(
                                words.terms(normal).stream()
                                        .distinct()
                                        .limit(MOST_TERMS)
                                        .toList()));
        return search(terms);
    }

    private List<Hit> search(Set<String> terms) {
        Map<String, Double> weights = new HashMap<>();
        double[] scores = new double[passages.size()];
        double[] covered = new double[passages.size()];
        int[] counted = new int[passages.size()];
        double all = 0;
        for (String term : terms) {
            double weight = weight(term);
            weights.put(term, weight);
            all += weight;
            List.of(titles, headings, texts).forEach(field -> field.score(term, scores));
            Set<Integer> text = new HashSet<>();
            for (int number : texts.with(term)) {
                text.add(number);
                covered[number] += weight;
                counted[number]++;
            }
            for (int number : titles.with(term)) {
                covered[number] += text.contains(number) ? 0 : TITLE_SHARE * weight;
            }
        }
        double whole = all;
        double best = DoubleStream.of(scores).max().orElse(1);
        return IntStream.range(0, passages.size())
                .filter(number -> covered[number] > 0)
                .boxed()
                .sorted(Comparator.comparingDouble(number -> -covered[number]))
                .limit(MOST_HITS)
                .map(
                        number ->
                                hit(
                                        number,
                                        covered[number] / whole,
                                        counted[number],
                                        holdsHeading(weights, number),
                                        scores[number] / best))
                .sorted(Comparator.comparingDouble(Hit::rank).reversed())
                .toList();
    }

    private Hit hit(int number, double share, int terms, boolean heading, double score) {
        double rank = share * (1 - BM25) + BM25 * score;
        return new Hit(passages.get(number), share, terms, heading, rank);
    }

    private boolean holdsHeading(Map<String, Double> asked, int number) {
        double all = 0;
        double held = 0;
        for (String term : headingTerms.get(number)) {
            double weight = weight(term);
            all += weight;
            held += asked.containsKey(term) ? weight : 0;
        }
        return all > 0 && held >= 0.8 * all;
    }

    /** As BM25 weighs how rare a term is; a term of nearly every passage weighs next to nothing. */
    private double weight(String term) {
        int total = passages.size();
        int with = Math.max(titles.count(term), texts.count(term));
        double rarity = Math.log(1 + (total - with + 0.5) / (with + 0.5));
        boolean character =
                term.codePointCount(0, term.length()) == 1
                        && Analysis.isChinese(term.codePointAt(0));
        return rarity * (with == 0 ? UNKNOWN : 1) * (character ? CHARACTER : 1);
    }

    /** Latin terms that stand nowhere, as the nearest one that does, where it is near. */
    private List<String> corrected(List<String> terms) {
        int slips = 0;
        Set<String> looked = new HashSet<>();
        List<String> corrected = new ArrayList<>();
        for (String term : terms) {
            boolean slip =
                    term.length() >= SLIP_CHARS
                            && term.chars().allMatch(Character::isLetter)
                            && term.codePoints().noneMatch(Analysis::isChinese)
                            && titles.count(term) + texts.count(term) == 0
                            && (looked.contains(term) || slips < MOST_SLIPS);
            if (slip && looked.add(term)) {
                slips++;
            }
            corrected.add(slip ? nearestTerm(term) : term);
        }
        return corrected;
    }

    /** The term of the most passages among those that differ by a slip or two, but not in the begin. */
    private String nearestTerm(String term) {
        int begin = term.offsetByCodePoints(0, 1);
        int edits = term.length() >= LONG_CHARS ? 2 : 1;
        CharacterRunAutomaton near =
                new CharacterRunAutomaton(
                        new LevenshteinAutomata(term.substring(begin), true)
                                .toAutomaton(edits, term.substring(0, begin)));
        return texts.terms().stream()
                .filter(near::run)
                .reduce((one, other) -> texts.count(other) > texts.count(one) ? other : one)
                .orElse(term);
    }
}
