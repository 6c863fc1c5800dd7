package ink.dong4j.card.server.assistant.pages;

import ink.dong4j.card.i18n.Lang;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;

/**
 * The passages of one language, found by BM25 over the title of the page, the heading, and the heading
 * with what stands under it. Immutable, in memory, thread-safe.
 */
final class PassageIndex {
    private static final String TITLE = "title";
    private static final String HEADING = "heading";
    private static final String TEXT = "text";

    /** Says at start that there is no vector module, which a few pages have no use for. */
    private static final Logger LUCENE =
            Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

    static {
        LUCENE.setLevel(Level.SEVERE);
    }

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
    private final List<Set<String>> headings;
    private final IndexSearcher searcher;
    private final Map<String, List<Asked>> byLetters = new HashMap<>();
    private final Map<String, List<Asked>> byOutline = new HashMap<>();

    /**
     * @param owner words that are about the owner and therefore about every passage
     */
    PassageIndex(Lang lang, List<Passage> passages, String owner) {
        this.words = new Analysis(lang);
        this.passages = List.copyOf(passages);
        headings =
                passages.stream()
                        .map(passage -> Set.copyOf(words.terms(words.normal(passage.heading()))))
                        .toList();
        passages.stream().filter(Passage::isQuestion).forEach(this::remember);
        searcher = new IndexSearcher(reader(owner));
    }

    private void remember(Passage passage) {
        Asked asked =
                new Asked(
                        passage,
                        words.letters(passage.heading()),
                        words.terms(words.normal(passage.heading())));
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

    private IndexReader reader(String owner) {
        ByteBuffersDirectory directory = new ByteBuffersDirectory();
        try {
            try (IndexWriter writer =
                    new IndexWriter(directory, new IndexWriterConfig(words.analyzer()))) {
                for (Passage passage : passages) {
                    Document document = new Document();
                    add(document, TITLE, passage.title() + "\n" + owner);
                    add(document, HEADING, passage.heading());
                    add(document, TEXT, passage.heading() + "\n" + passage.markdown());
                    writer.addDocument(document);
                }
                writer.forceMerge(1);
            }
            return DirectoryReader.open(directory);
        } catch (IOException e) {
            throw new UncheckedIOException("an index in memory", e);
        }
    }

    private void add(Document document, String field, String text) {
        document.add(new TextField(field, words.normal(text), Field.Store.NO));
    }

    /** The passages whose heading asks this very question, but for marks, case and typing slips. */
    List<Passage> asking(String question) {
        Set<Asked> near = nearest(question);
        if (near.isEmpty()) {
            return List.of();
        }
        String letters = words.letters(question);
        List<String> all = words.terms(words.normal(question));
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
            List<String> terms = words.terms(words.normal(question));
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
        try {
            return search(terms);
        } catch (IOException e) {
            throw new UncheckedIOException("a search in memory", e);
        }
    }

    private List<Hit> search(Set<String> terms) throws IOException {
        Map<String, Double> weights = new HashMap<>();
        BooleanQuery.Builder likely = new BooleanQuery.Builder();
        BooleanQuery.Builder covered = new BooleanQuery.Builder();
        BooleanQuery.Builder counted = new BooleanQuery.Builder();
        double all = 0;
        for (String term : terms) {
            double weight = weight(term);
            weights.put(term, weight);
            all += weight;
            for (String field : List.of(TITLE, HEADING, TEXT)) {
                should(likely, new TermQuery(new Term(field, term)));
            }
            Query text = new ConstantScoreQuery(new TermQuery(new Term(TEXT, term)));
            Query title = new ConstantScoreQuery(new TermQuery(new Term(TITLE, term)));
            should(counted, text);
            should(
                    covered,
                    new DisjunctionMaxQuery(
                            List.of(boosted(text, weight), boosted(title, TITLE_SHARE * weight)),
                            0));
        }
        if (all <= 0) {
            return List.of();
        }
        Map<Integer, Float> scores = scores(likely.build());
        Map<Integer, Float> counts = scores(counted.build());
        double best = scores.values().stream().mapToDouble(Float::doubleValue).max().orElse(1);
        List<Hit> hits = new ArrayList<>();
        for (Map.Entry<Integer, Float> entry : scores(covered.build()).entrySet()) {
            int number = entry.getKey();
            double share = entry.getValue() / all;
            hits.add(
                    new Hit(
                            passages.get(number),
                            share,
                            Math.round(counts.getOrDefault(number, 0f)),
                            holdsHeading(weights, number),
                            share * (1 - BM25) + BM25 * scores.getOrDefault(number, 0f) / best));
        }
        hits.sort(Comparator.comparingDouble(Hit::rank).reversed());
        return hits;
    }

    private static void should(BooleanQuery.Builder query, Query clause) {
        query.add(clause, BooleanClause.Occur.SHOULD);
    }

    private static Query boosted(Query query, double weight) {
        return new BoostQuery(query, (float) weight);
    }

    private Map<Integer, Float> scores(Query query) throws IOException {
        Map<Integer, Float> scores = new HashMap<>();
        for (ScoreDoc hit : searcher.search(query, MOST_HITS).scoreDocs) {
            scores.put(hit.doc, hit.score);
        }
        return scores;
    }

    private boolean holdsHeading(Map<String, Double> asked, int number) {
        double all = 0;
        double held = 0;
        for (String term : headings.get(number)) {
            double weight = weight(term);
            all += weight;
            held += asked.containsKey(term) ? weight : 0;
        }
        return all > 0 && held >= 0.8 * all;
    }

    /** As BM25 weighs how rare a term is; a term of nearly every passage weighs next to nothing. */
    private double weight(String term) {
        int total = passages.size();
        int with = Math.max(docFreq(TITLE, term), docFreq(TEXT, term));
        double rarity = Math.log(1 + (total - with + 0.5) / (with + 0.5));
        boolean character =
                term.codePointCount(0, term.length()) == 1
                        && Analysis.isChinese(term.codePointAt(0));
        return rarity * (with == 0 ? UNKNOWN : 1) * (character ? CHARACTER : 1);
    }

    private int docFreq(String field, String term) {
        try {
            return searcher.getIndexReader().docFreq(new Term(field, term));
        } catch (IOException e) {
            throw new UncheckedIOException("an index in memory", e);
        }
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
                            && docFreq(TITLE, term) + docFreq(TEXT, term) == 0
                            && (looked.contains(term) || slips < MOST_SLIPS);
            if (slip && looked.add(term)) {
                slips++;
            }
            corrected.add(slip ? nearestTerm(term) : term);
        }
        return corrected;
    }

    private String nearestTerm(String term) {
        String nearest = term;
        try {
            Terms known = MultiTerms.getTerms(searcher.getIndexReader(), TEXT);
            if (known == null) {
                return term;
            }
            int edits = term.length() >= LONG_CHARS ? 2 : 1;
            TermsEnum near = new FuzzyTermsEnum(known, new Term(TEXT, term), edits, 1, true);
            int most = 0;
            while (near.next() != null) {
                if (near.docFreq() > most) {
                    most = near.docFreq();
                    nearest = near.term().utf8ToString();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("an index in memory", e);
        }
        return nearest;
    }
}
