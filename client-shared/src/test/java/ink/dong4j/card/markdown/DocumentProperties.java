package ink.dong4j.card.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import ink.dong4j.card.text.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Whatever a model writes, in whatever pieces it comes. */
class DocumentProperties {
    private static final List<String> PIECES =
            List.of(
                    "word ",
                    "a",
                    "Sentence. ",
                    "中文",
                    "，",
                    "。",
                    "（",
                    "）",
                    "：",
                    "“",
                    "”",
                    "\n",
                    "\n\n",
                    "\n",
                    "  ",
                    "    ",
                    "\t",
                    "*",
                    "**",
                    "***",
                    "_",
                    "~~",
                    "`",
                    "```",
                    "```java\n",
                    "~~~~\n",
                    "[",
                    "]",
                    "(",
                    ")",
                    "](http://a.b/c)",
                    "![",
                    "<",
                    ">",
                    "> ",
                    "- ",
                    "* ",
                    "1. ",
                    "2) ",
                    "- [ ] ",
                    "# ",
                    "### ",
                    "---",
                    "===",
                    "| ",
                    "|",
                    "|---|:-:|\n",
                    "| a | b |\n",
                    "\\",
                    "&amp;",
                    "&#27;",
                    "&#x202e;",
                    "&#10;",
                    "<b>",
                    "</b>",
                    "<br>",
                    "<sup>2",
                    "<details><summary>",
                    "<a href=\"https://x.yz\">",
                    "<!-- ",
                    "&nbsp;",
                    "$",
                    "$$",
                    "$$\n",
                    "\\(",
                    "\\)",
                    "\\[",
                    "\\]\n",
                    "\\frac{a}{b",
                    "x_1^2",
                    "\\begin{align}",
                    "\\end{align}\n",
                    "https://x.yz/a",
                    "a@b.cd",
                    "int x = 1; // c\n",
                    "/*",
                    "*/",
                    "\"",
                    "e\u0301",
                    "👩‍💻",
                    "🇨🇳",
                    "long-word-without-any-place-to-break-it-in-two",
                    "\u0301",
                    "「",
                    "」",
                    "！");

    @Property(tries = 600)
    void anAnswerInPiecesEndsAsIfItHadComeAtOnce(
            @ForAll("texts") String text,
            @ForAll @IntRange(min = 1, max = 90) int columns,
            @ForAll @IntRange(min = 1, max = 40) int piece) {
        Document streamed = Document.of("", columns);
        for (int at = 0; at < text.length(); at += piece) {
            streamed = streamed.append(text.substring(at, Math.min(text.length(), at + piece)));
        }
        Document whole = Document.of(text, columns);

        assertThat(lines(streamed)).isEqualTo(lines(whole));
        assertThat(lines(streamed.ended())).isEqualTo(lines(whole.ended()));
        assertThat(streamed.codeBlocks()).isEqualTo(whole.codeBlocks());
        assertThat(streamed.source()).isEqualTo(text);
        assertThat(streamed.length()).isEqualTo(text.length());
    }

    @Property(tries = 600)
    void noLineIsWiderThanItsColumnsAtAnyMoment(
            @ForAll("texts") String text, @ForAll @IntRange(min = 1, max = 60) int columns) {
        Document document = Document.of("", columns);
        for (int at = 0; at < text.length(); at += 7) {
            document = document.append(text.substring(at, Math.min(text.length(), at + 7)));
            assertThat(lines(document)).allMatch(line -> line.width() <= columns);
        }
        assertThat(lines(document.ended())).allMatch(line -> line.width() <= columns);
    }

    @Property(tries = 300)
    void anotherWidthIsLaidOutAsIfItHadBeenTheFirst(
            @ForAll("texts") String text,
            @ForAll @IntRange(min = 1, max = 90) int first,
            @ForAll @IntRange(min = 1, max = 90) int second) {
        Document turned = Document.of(text, first).laidOut(second);
        assertThat(lines(turned)).isEqualTo(lines(Document.of(text, second)));
    }

    @Property(tries = 300)
    void everyLineIsFoundAgainAtItsPlace(
            @ForAll("texts") String text, @ForAll @IntRange(min = 1, max = 90) int columns) {
        Document document = Document.of(text, columns).ended();
        for (int i = 0; i < document.size(); i++) {
            assertThat(document.lineOf(document.blockOf(i))).isEqualTo(i);
        }
    }

    @Property(tries = 300)
    void nothingThatTheSourceSpellsSteersATerminal(@ForAll("texts") String text) {
        for (Line line : lines(Document.of(text, 40).ended())) {
            assertThat(line.text())
                    .doesNotContainPattern("[\\p{Cntrl}\\u202A-\\u202E\\u2066-\\u2069]");
        }
    }

    @Property(tries = 300)
    void plainLinesAreTheSameInWhateverPiecesTheyCome(
            @ForAll("texts") String text, @ForAll @IntRange(min = 1, max = 40) int piece) {
        Plain streamed = new Plain();
        List<String> lines = new ArrayList<>();
        for (int at = 0; at < text.length(); at += piece) {
            lines.addAll(streamed.accept(text.substring(at, Math.min(text.length(), at + piece))));
        }
        lines.addAll(streamed.finish());
        Plain whole = new Plain();
        List<String> atOnce = new ArrayList<>(whole.accept(text));
        atOnce.addAll(whole.finish());
        assertThat(lines).isEqualTo(atOnce);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(PIECES).list().ofMaxSize(120).map(words -> String.join("", words));
    }

    static List<Line> lines(Document document) {
        return IntStream.range(0, document.size()).mapToObj(document::line).toList();
    }
}
