package ink.dong4j.card.server.assistant.pages;

import ink.dong4j.card.i18n.Lang;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.WordlistLoader;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * How text becomes terms. English: stems, without the stop words that Lucene ships for its Snowball
 * stemmers. Chinese: each character and each pair of neighbours, in simplified characters. Thread-safe.
 */
final class Analysis {
    private static final int FLAGS =
            CJKBigramFilter.HAN
                    | CJKBigramFilter.HIRAGANA
                    | CJKBigramFilter.KATAKANA
                    | CJKBigramFilter.HANGUL;

    private static final SimplifiedCharacters SIMPLIFIED = new SimplifiedCharacters();

    private final Lang lang;
    private final Analyzer analyzer;

    Analysis(Lang lang) {
        this.lang = lang;
        analyzer =
                switch (lang) {
                    case EN -> new EnglishAnalyzer(englishStopWords());
                    case ZH -> new Chinese();
                };
    }

    private static final class Chinese extends Analyzer {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer source = new StandardTokenizer();
            TokenStream small = new LowerCaseFilter(new CJKWidthFilter(source));
            return new TokenStreamComponents(source, new CJKBigramFilter(small, FLAGS, true));
        }
    }

    private static CharArraySet englishStopWords() {
        try (InputStreamReader list =
                new InputStreamReader(
                        Objects.requireNonNull(
                                SnowballFilter.class.getResourceAsStream("english_stop.txt")),
                        StandardCharsets.UTF_8)) {
            return WordlistLoader.getSnowballWordSet(list);
        } catch (IOException e) {
            throw new UncheckedIOException("Lucene's list of English stop words", e);
        }
    }

    /** As it is looked up: full-width letters narrowed, Chinese in simplified characters. */
    String normal(String text) {
        String narrow = Normalizer.normalize(text, Normalizer.Form.NFKC).replace('’', '\'');
        return lang == Lang.ZH ? SIMPLIFIED.of(narrow) : narrow;
    }

    /** The terms of a text that {@link #normal} has seen, in their order. */
    List<String> terms(String normal) {
        List<String> terms = new ArrayList<>();
        try (TokenStream tokens = analyzer.tokenStream("", normal)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                terms.add(term.toString());
            }
            tokens.end();
            return terms;
        } catch (IOException e) {
            throw new UncheckedIOException("terms of a text in memory", e);
        }
    }

    /** Letters and digits alone, in small letters: two texts are the same when these are. */
    String letters(String text) {
        String small = normal(text).toLowerCase(Locale.ROOT);
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < small.length(); i = small.offsetByCodePoints(i, 1)) {
            int c = small.codePointAt(i);
            if (Character.isLetterOrDigit(c)) {
                letters.appendCodePoint(c);
            }
        }
        return letters.toString();
    }

    /** Chinese where a Chinese character is in it, English where a Latin letter is. */
    static Lang langOf(String text, Lang otherwise) {
        Lang lang = otherwise;
        for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
            Character.UnicodeScript script = Character.UnicodeScript.of(text.codePointAt(i));
            if (script == Character.UnicodeScript.HAN) {
                return Lang.ZH;
            }
            if (script == Character.UnicodeScript.LATIN) {
                lang = Lang.EN;
            }
        }
        return lang;
    }

    static boolean isChinese(int c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
    }
}
