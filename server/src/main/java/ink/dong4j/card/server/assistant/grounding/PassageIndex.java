package ink.dong4j.card.server.assistant.grounding;

import ink.dong4j.card.i18n.Lang;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
 * The passages of the card in a Lucene index in memory. BM25 finds those that are worth a look and puts
 * them in an order; how much of a question each really covers is counted word by word, since a score
 * alone does not tell an answer from a chance word. Built once; thread-safe.
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
    private static final String TOPIC = "-topic";
    private static final String ABOUT = "-about";
    private static final String CONTEXT = "-context";
    private static final String NAME = "-name";
    private static final String LANG = "lang";
    private static final int CANDIDATES = 32;

    /**
     * A query takes 1,024 terms at most and throws at more, and a long run of letters without spaces,
     * such as Hangul, falls into as many terms as it has letters.
     */
    private static final int TERMS_OF_A_WORD = 6;

    private final List<PassageWords> passages;
    private final Analysis analysis = new Analysis();
    private final IndexSearcher searcher;

    PassageIndex(Collection<Passage> passages) {
        this.passages =
                passages.stream().map(passage -> new PassageWords(passage, analysis)).toList();
        try {
            ByteBuffersDirectory directory = new ByteBuffersDirectory();
            try (IndexWriter writer =
                    new IndexWriter(directory, new IndexWriterConfig(analysis.analyzer()))) {
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

    private static String field(Lang lang) {
        return lang.name().toLowerCase(Locale.ROOT);
    }

    private static Document document(Passage passage) {
        Document document = new Document();
        String field = field(passage.lang());
        document.add(new StringField(LANG, field, Field.Store.NO));
        document.add(text(field, passage.text()));
        document.add(text(field + HEADING, passage.heading()));
        document.add(text(field + CONTEXT, passage.context()));
        for (String name : PassageWords.names(passage.heading() + "\n" + passage.text())) {
            document.add(new StringField(field + NAME, name, Field.Store.NO));
        }
        for (Topic topic : passage.about()) {
            document.add(new StringField(field + ABOUT, topic.name(), Field.Store.NO));
        }
        for (String matter : passage.asks()) {
            document.add(new StringField(field + TOPIC, matter, Field.Store.NO));
        }
        for (Topic topic : passage.topics()) {
            document.add(new StringField(field + TOPIC, topic.name(), Field.Store.NO));
        }
        return document;
    }

    private static Field text(String field, String text) {
        return new TextField(field, PassageWords.plain(text), Field.Store.NO);
    }

    /** The passages of a language that hold any of the words asked for, in no order. */
    List<Found> search(QuestionWords asked, Lang lang) {
        if (asked.content().isEmpty()) {
            return List.of();
        }
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        asked.content().forEach(word -> add(word, lang, any));
        for (String hint : asked.hints()) {
            for (String term : terms(hint, lang)) {
                add(new Term(field(lang), term), 0.5f, any);
            }
        }
        BooleanQuery query =
                new BooleanQuery.Builder()
                        .add(any.build(), Occur.MUST)
                        .add(new TermQuery(new Term(LANG, field(lang))), Occur.FILTER)
                        .build();
        try {
            Map<String, Double> weights = new HashMap<>();
            for (String word : asked.content()) {
                int holding = holding(word, lang);
                if (holding == 0 && isStrange(word)) {
                    return List.of();
                }
                weights.put(word, weight(holding));
            }
            List<Found> found = new ArrayList<>();
            for (ScoreDoc hit : searcher.search(query, CANDIDATES).scoreDocs) {
                found.add(Found.of(passages.get(hit.doc), asked, weights, hit.score));
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException("the index of the card's pages", e);
        }
    }

    private void add(String word, Lang lang, BooleanQuery.Builder query) {
        String field = field(lang);
        List<String> terms = terms(word, lang);
        for (String term : terms) {
            add(new Term(field, term), 1f, query);
            add(new Term(field + HEADING, term), 1.5f, query);
            add(new Term(field + CONTEXT, term), 0.3f, query);
        }
        for (String other : Glossary.others(word)) {
            terms(other, lang).forEach(term -> add(new Term(field, term), 0.8f, query));
        }
        add(new Term(field + NAME, PassageWords.squashed(word)), 2f, query);
        if (Saying.isPrivate(word)) {
            add(new Term(field + TOPIC, word), 1f, query);
        }
        for (Topic topic : Topic.of(word)) {
            add(new Term(field + TOPIC, topic.name()), 1f, query);
            add(new Term(field + ABOUT, topic.name()), 3f, query);
        }
    }

    private static void add(Term term, float boost, BooleanQuery.Builder query) {
        query.add(new BoostQuery(new TermQuery(term), boost), Occur.SHOULD);
    }

    private List<String> terms(String word, Lang lang) {
        if (word.startsWith("#")) {
            return List.of();
        }
        List<String> terms = analysis.terms(lang, word);
        return terms.subList(0, Math.min(terms.size(), TERMS_OF_A_WORD));
    }

    /**
     * What no page speaks of is not answered by any. Chinese is cut into words by a dictionary, so
     * that one which stands nowhere says less.
     */
    private static boolean isStrange(String word) {
        return System.getProperty("han") != null || !QuestionWords.hasHan(word);
    }

    /** A word that stands nowhere weighs most: it is what the pages do not say. */
    private double weight(int holding) {
        return Math.log(1 + (passages.size() / 2.0 + 1) / (Math.min(holding, passages.size()) + 1));
    }

    /** How many passages hold a word, in whichever way. */
    private int holding(String word, Lang lang) throws IOException {
        String field = field(lang);
        int most = holdingTerms(word, lang);
        for (String other : Glossary.others(word)) {
            most = Math.max(most, holdingTerms(other, lang));
        }
        if (Saying.isPrivate(word)) {
            most = docFreq(field + TOPIC, word);
        }
        most = Math.max(most, docFreq(field + NAME, PassageWords.squashed(word)));
        for (Topic topic : Topic.of(word)) {
            most = Math.max(most, docFreq(field + TOPIC, topic.name()));
        }
        return most;
    }

    private int holdingTerms(String word, Lang lang) throws IOException {
        String field = field(lang);
        int least = Integer.MAX_VALUE;
        List<String> terms = terms(word, lang);
        for (String term : terms) {
            least = Math.min(least, docFreq(field, term) + docFreq(field + HEADING, term));
        }
        return terms.isEmpty() ? 0 : least;
    }

    private int docFreq(String field, String term) throws IOException {
        return searcher.getIndexReader().docFreq(new Term(field, term));
    }
}
