package ink.dong4j.card.server.assistant;

import ink.dong4j.card.i18n.Lang;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;

/**
 * The passages of the card in a Lucene index in memory. BM25 puts them in an order; how much of a
 * question a passage really covers is counted word by word, since a score alone does not tell an
 * answer from a chance word. Built once; thread-safe.
 */
final class PassageIndex {
    // It would print, past the log, that vectors could be faster with a module that is not needed
    // here.
    private static final java.util.logging.Logger VECTORS =
            java.util.logging.Logger.getLogger(
                    "org.apache.lucene.internal.vectorization.VectorizationProvider");

    static {
        VECTORS.setLevel(java.util.logging.Level.SEVERE);
    }

    private static final String HEADING = "-heading";
    private static final String TOPIC = "topic";
    private static final String LANG = "lang";
    private static final int CANDIDATES = 12;

    /**
     * A query takes 1,024 terms at most and throws at more, and a long run of letters without spaces,
     * such as Hangul, falls into as many terms as it has letters.
     */
    private static final int TERMS_OF_A_WORD = 6;

    private final List<Indexed> passages;
    private final Analyzer analyzer;
    private final IndexSearcher searcher;

    /**
     * A passage that matches, and how much of what was asked it holds.
     *
     * @param coverage 0 to 1, rare words weighing more
     * @param covered the words of the question that it holds
     */
    record Found(Passage passage, double coverage, double score, Set<String> covered) {
        Found {
            covered = Set.copyOf(covered);
        }
    }

    private record Indexed(Passage passage, String text, Set<String> stems) {
        boolean holds(String word, String stem) {
            return QuestionWords.hasHan(word) ? text.contains(word) : stems.contains(stem);
        }
    }

    PassageIndex(Collection<Passage> passages) {
        analyzer = analyzer();
        this.passages = passages.stream().map(this::indexed).toList();
        try {
            ByteBuffersDirectory directory = new ByteBuffersDirectory();
            try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
                for (Passage passage : passages) {
                    writer.addDocument(document(passage));
                }
                writer.forceMerge(1);
            }
            searcher = new IndexSearcher(DirectoryReader.open(directory));
        } catch (IOException e) {
            throw new UncheckedIOException("the index of the card's pages", e);
        }
    }

    private static Analyzer analyzer() {
        Analyzer english = new EnglishAnalyzer();
        Analyzer chinese = new CJKAnalyzer();
        return new PerFieldAnalyzerWrapper(
                english,
                java.util.Map.of(field(Lang.ZH), chinese, field(Lang.ZH) + HEADING, chinese));
    }

    private static String field(Lang lang) {
        return lang.name().toLowerCase(Locale.ROOT);
    }

    private static Document document(Passage passage) {
        Document document = new Document();
        String field = field(passage.lang());
        document.add(new StringField(LANG, field, Field.Store.NO));
        document.add(new TextField(field, passage.text(), Field.Store.NO));
        document.add(new TextField(field + HEADING, passage.heading(), Field.Store.NO));
        for (Topic topic : passage.topics()) {
            document.add(new StringField(TOPIC, topic.name(), Field.Store.NO));
        }
        return document;
    }

    private Indexed indexed(Passage passage) {
        String text = passage.heading() + "\n" + passage.text();
        return new Indexed(
                passage,
                text.toLowerCase(Locale.ROOT),
                new LinkedHashSet<>(terms(field(Lang.EN), text)));
    }

    /** The passages of a language that hold any of the words, the best first. */
    List<Found> search(Set<String> words, Lang lang) {
        if (words.isEmpty()) {
            return List.of();
        }
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        words.forEach(word -> add(word, lang, any));
        BooleanQuery query =
                new BooleanQuery.Builder()
                        .add(any.build(), Occur.MUST)
                        .add(new TermQuery(new Term(LANG, field(lang))), Occur.FILTER)
                        .build();
        try {
            List<Found> found = new ArrayList<>();
            for (ScoreDoc hit : searcher.search(query, CANDIDATES).scoreDocs) {
                found.add(found(passages.get(hit.doc), words, lang, hit.score));
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException("the index of the card's pages", e);
        }
    }

    private void add(String word, Lang lang, BooleanQuery.Builder query) {
        String field = field(lang);
        List<String> terms = terms(field, word);
        for (String term : terms.subList(0, Math.min(terms.size(), TERMS_OF_A_WORD))) {
            add(new Term(field, term), 1f, query);
            add(new Term(field + HEADING, term), 1.5f, query);
        }
        for (Topic topic : Topic.of(word)) {
            add(new Term(TOPIC, topic.name()), 4f, query);
        }
    }

    private static void add(Term term, float boost, BooleanQuery.Builder query) {
        query.add(new BoostQuery(new TermQuery(term), boost), Occur.SHOULD);
    }

    private Found found(Indexed candidate, Set<String> words, Lang lang, double score) {
        Set<String> covered = new LinkedHashSet<>();
        double all = 0;
        double held = 0;
        for (String word : words) {
            String stem = stem(word);
            Set<Topic> topics = Topic.of(word);
            double weight = weight(word, stem, topics, lang);
            all += weight;
            if (covers(candidate, word, stem, topics)) {
                covered.add(word);
                held += weight;
            }
        }
        return new Found(candidate.passage(), held / all, score, covered);
    }

    private static boolean covers(Indexed candidate, String word, String stem, Set<Topic> topics) {
        return candidate.holds(word, stem)
                || topics.stream().anyMatch(candidate.passage().topics()::contains);
    }

    /** A word that stands nowhere weighs most: it is what the pages do not say. */
    private double weight(String word, String stem, Set<Topic> topics, Lang lang) {
        List<Indexed> same =
                passages.stream().filter(indexed -> indexed.passage().lang() == lang).toList();
        long holding = same.stream().filter(indexed -> covers(indexed, word, stem, topics)).count();
        return Math.log(1 + (same.size() + 1.0) / (holding + 1.0));
    }

    private String stem(String word) {
        List<String> terms = terms(field(Lang.EN), word);
        return terms.isEmpty() ? word : terms.getFirst();
    }

    private List<String> terms(String field, String text) {
        List<String> terms = new ArrayList<>();
        try (TokenStream tokens = analyzer.tokenStream(field, text)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                terms.add(term.toString());
            }
            tokens.end();
            return terms;
        } catch (IOException e) {
            throw new UncheckedIOException("words of a text in memory", e);
        }
    }
}
