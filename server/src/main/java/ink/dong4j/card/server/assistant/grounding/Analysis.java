package ink.dong4j.card.server.assistant.grounding;

import ink.dong4j.card.i18n.Lang;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * How text becomes terms: English words by their stems, Chinese characters two by two with the Latin
 * words between them whole. Thread-safe.
 */
final class Analysis {
    private final Analyzer english = new EnglishAnalyzer();
    private final Analyzer chinese = new CJKAnalyzer();
    private final Analyzer byField =
            new PerFieldAnalyzerWrapper(
                    english, Map.of("zh", chinese, "zh-heading", chinese, "zh-context", chinese));

    /** By the names of the index's fields. */
    Analyzer analyzer() {
        return byField;
    }

    List<String> terms(Lang lang, String text) {
        Analyzer analyzer =
                switch (lang) {
                    case EN -> english;
                    case ZH -> chinese;
                };
        List<String> terms = new ArrayList<>();
        try (TokenStream tokens = analyzer.tokenStream("", text)) {
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
