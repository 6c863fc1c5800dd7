package ink.dong4j.card.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class WrapTest {
    private static final String NEVER_FIRST = "，。！？）」、；：”’》】…";
    private static final String NEVER_LAST = "（「《【";

    @Provide
    Arbitrary<Line> lines() {
        Arbitrary<String> words =
                Arbitraries.of(
                        "a",
                        "word",
                        " ",
                        "  ",
                        "-",
                        "https://example.org/a/b?c=d",
                        "中文",
                        "，",
                        "。",
                        "（",
                        "）",
                        "「",
                        "」",
                        "e\u0301",
                        "👩‍💻",
                        "🇨🇳",
                        "❤️",
                        "👩",
                        "\u200d",
                        "한국",
                        "ภาษาไทย",
                        ".",
                        "(",
                        ")",
                        "\"",
                        "x".repeat(30));
        Arbitrary<Span> spans =
                Combinators.combine(
                                words.list().ofMaxSize(8).map(w -> String.join("", w)),
                                Arbitraries.of(Tone.class),
                                Arbitraries.of("", "https://example.org"))
                        .as((text, tone, href) -> new Span(text, Style.of(tone), href));
        return spans.list().ofMaxSize(5).map(Line::new);
    }

    @Provide
    Arbitrary<String> prose() {
        return Arbitraries.of(
                        "a", "The", "word", "7", " ", "  ", " ", ".", ",", "!", "?", ":", ";", "'",
                        "\"", "(", ")")
                .list()
                .ofMaxSize(20)
                .map(words -> String.join("", words));
    }

    @Property(tries = 1500)
    void noLineIsWiderAndNothingButSpacesIsLost(
            @ForAll("lines") Line line, @ForAll @IntRange(min = 2, max = 40) int columns) {
        List<Line> wrapped = Wrap.line(line, columns);
        assertThat(wrapped).isNotEmpty().allMatch(part -> part.width() <= columns);
        assertThat(styledLetters(wrapped)).isEqualTo(styledLetters(List.of(line)));
    }

    @Property(tries = 300)
    void oneColumnIsEnoughForAnyLine(@ForAll("lines") Line line) {
        assertThat(Wrap.line(line, 1)).isNotEmpty().allMatch(part -> part.width() <= 1);
    }

    @Property(tries = 1500)
    void calmProseBreaksWhereIcuBreaksIt(@ForAll("prose") String text) {
        if (!PlainEnglish.isCalm(text)) {
            return;
        }
        List<Integer> calm = new ArrayList<>();
        for (int end = PlainEnglish.next(text, 0); end > 0; end = PlainEnglish.next(text, end)) {
            calm.add(end);
        }
        BreakIterator icu = BreakIterator.getLineInstance(ULocale.forLanguageTag("zh-u-lb-strict"));
        icu.setText(text);
        List<Integer> expected = new ArrayList<>();
        for (int end = icu.next(); end != BreakIterator.DONE; end = icu.next()) {
            expected.add(end);
        }
        assertThat(calm).isEqualTo(expected);
    }

    @Test
    void englishBreaksAtSpaces() {
        assertThat(texts("The quick brown fox, it jumps.", 11))
                .containsExactly("The quick", "brown fox,", "it jumps.");
        assertThat(texts("  indented text here", 10)).containsExactly("  indented", "text here");
        assertThat(PlainEnglish.isCalm("The quick (brown) fox's \"tail\", 3.5 or so.")).isTrue();
    }

    @Test
    void chinesePunctuationStaysWithItsWord() {
        String text = "他说：“这是一张名片。”（你好，世界！）然后「走了」。真的？是的！";
        for (int columns = 6; columns < 40; columns++) {
            List<String> lines = texts(text, columns);
            assertThat(lines).allMatch(line -> NEVER_FIRST.indexOf(line.charAt(0)) < 0);
            assertThat(lines)
                    .allMatch(line -> NEVER_LAST.indexOf(line.charAt(line.length() - 1)) < 0);
            assertThat(String.join("", lines)).isEqualTo(text);
        }
        assertThat(texts("你好世界，再见", 8)).containsExactly("你好世", "界，再见");
    }

    @Test
    void aLongWordIsCutBetweenClusters() {
        assertThat(texts("see abcdefghij", 4)).containsExactly("see", "abcd", "efgh", "ij");
        assertThat(texts("e\u0301".repeat(5), 2))
                .containsExactly("e\u0301e\u0301", "e\u0301e\u0301", "e\u0301");
        assertThat(texts("👩‍💻👩‍💻👩‍💻", 5)).containsExactly("👩‍💻👩‍💻", "👩‍💻");
    }

    @Test
    void aStyleAndALinkGoOnOnTheNextLine() {
        Span link = new Span("a link", Style.of(Tone.ACCENT).asUnderlined(), "https://example.org");
        List<Line> lines = Wrap.line(Line.of(Span.of("see "), link, Span.of(" ok")), 6);
        assertThat(lines)
                .containsExactly(
                        Line.of(Span.of("see "), new Span("a", link.style(), link.href())),
                        Line.of(new Span("link", link.style(), link.href())),
                        Line.of("ok"));
    }

    @Test
    void aCommandIsNotPartedFromItsSlash() {
        assertThat(texts("type /help or /home", 11)).containsExactly("type /help", "or /home");
        assertThat(texts("this/that", 6)).containsExactly("this/", "that");
    }

    @Test
    void anAddressIsNotPartedFromItsHost() {
        assertThat(texts("Read it at https://blog.example.org.", 25))
                .containsExactly("Read it at", "https://blog.example.org.");
        assertThat(texts("见 https://blog.example.org/posts 。", 26))
                .containsExactly("见", "https://blog.example.org/", "posts 。");
        assertThat(texts("It ends in https://", 12)).containsExactly("It ends in", "https://");
    }

    @Test
    void tabsBecomeSpacesAndNewlinesLines() {
        assertThat(texts("a\tb\n\n\tc", 20)).containsExactly("a   b", "", "    c");
        assertThat(texts("", 20)).containsExactly("");
    }

    @Test
    void aWideClusterInOneColumnHasAStandIn() {
        assertThat(texts("a中b", 1)).containsExactly("a", "?", "b");
        assertThatThrownBy(() -> Wrap.line(Line.of("a"), 0)).hasMessageContaining("no column");
    }

    @Test
    void aLongTextTakesNoTimeToSpeakOf() {
        List<String> texts =
                List.of(
                        "x".repeat(20_000),
                        " ".repeat(20_000),
                        "中".repeat(20_000),
                        "（".repeat(20_000),
                        "e\u0301".repeat(20_000),
                        "👩‍💻".repeat(20_000),
                        "\u0301".repeat(20_000),
                        "a b ".repeat(20_000),
                        "ภาษา".repeat(10_000),
                        "🇨".repeat(20_000));
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> {
                    for (String text : texts) {
                        assertThat(Wrap.text(text, Style.PLAIN, 80)).isNotEmpty();
                        assertThat(Wrap.text(text, Style.PLAIN, 1)).isNotEmpty();
                    }
                });
    }

    private static List<String> texts(String text, int columns) {
        return Wrap.text(text, Style.PLAIN, columns).stream().map(Line::text).toList();
    }

    private static String styledLetters(List<Line> lines) {
        StringBuilder letters = new StringBuilder();
        for (Line line : lines) {
            for (Span span : line.spans()) {
                span.text()
                        .chars()
                        .filter(c -> c != ' ')
                        .forEach(
                                c ->
                                        letters.append((char) c)
                                                .append(span.style().tone())
                                                .append(span.href()));
            }
        }
        return letters.toString();
    }
}
