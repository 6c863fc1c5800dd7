package ink.dong4j.card.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import ink.dong4j.card.text.Line;
import ink.dong4j.card.text.Span;
import ink.dong4j.card.text.Tone;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** HTML that models write into Markdown. */
class TagTest {
    @ParameterizedTest
    @ValueSource(strings = {"<br>", "<br/>", "<br />", "<BR>", "</br>", "<br clear=\"all\">"})
    void aBreakBreaksALineAnywhereButInCode(String tag) {
        assertThat(texts("p" + tag + "q")).containsExactly("p", "q");
        assertThat(texts("- p" + tag + "q")).containsExactly("∙ p", "  q");
        assertThat(texts("> p" + tag + "q")).containsExactly("| p", "| q");
        assertThat(texts("## p" + tag + "q")).containsExactly("p", "q");
        assertThat(texts("p" + tag + "\nq" + tag + "\n" + tag + "r"))
                .containsExactly("p", "q", "", "r");
        assertThat(texts("`p" + tag + "q`")).containsExactly("p" + tag + "q");
        assertThat(texts("```\np" + tag + "q\n```")).containsExactly("  p" + tag + "q");
        assertThat(Plain.lines("p" + tag + "q")).containsExactly("p", "q");
    }

    @Test
    void aCellHasSeveralLinesAndItsRowsStayInColumns() {
        String table = "| A | B |\n|---|---|\n| p<br>long | r<br>s<br>t |\n| `u<br>v` | w |";
        assertThat(trimmed(Document.of(table, 60).ended()))
                .containsExactly("A       B", "p       r", "long    s", "        t", "u<br>v  w");
        String wide = "| A | B | C |\n|---|---|---|\n| first one<br>second | r | third value |";
        assertThat(trimmed(Document.of(wide, 20).ended()))
                .containsExactly("A: first one", "  second", "  B: r", "  C: third value");
        assertThat(Plain.lines(table)).containsExactly("A: p long; B: r s t", "A: u<br>v; B: w");
    }

    @Test
    void tagsOfAStyleAreReadAsItsMarks() {
        assertThat(span("a <b>x</b> b").style().bold()).isTrue();
        assertThat(span("a <strong>x</strong> b").style().bold()).isTrue();
        assertThat(span("a <i>x</i> b").style().italic()).isTrue();
        assertThat(span("a <em>x</em> b").style().italic()).isTrue();
        assertThat(span("a <u>x</u> b").style().underline()).isTrue();
        assertThat(span("a <kbd>x</kbd> b").style().tone()).isEqualTo(Tone.CODE);
        assertThat(span("a <s>x</s> b").style().dim()).isTrue();
        assertThat(texts("a <s>x</s> b")).containsExactly("a ~~x~~ b");
        Span both = span("a <u>**x**</u> b");
        assertThat(both.style().bold() && both.style().underline()).isTrue();
        assertThat(span("<b>a</b> x").style().bold()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "H<sub>2</sub>O, H₂O",
        "10<sup>-3</sup> m, 10⁻³ m",
        "x<sup>n+1</sup>, xⁿ⁺¹",
        "a<sub>i</sub>, aᵢ",
        "10<sup>a/b</sup>, 10^(a/b)",
        "1<sup>st</sup>, 1ˢᵗ",
        "text<sup>[1]</sup>, text[1]",
        "词<sup>注</sup>, 词注",
        "a&nbsp;b, a\u00A0b",
        "a<!-- note -->b, ab",
        "a <span style=\"color: red\">b</span> <font color=#f00>c</font>, a b c",
        "<div align=\"center\">a</div>, a",
        "<img src=\"p.png\" alt=\"a picture\">, a picture"
    })
    void otherTagsAreReadOrDropped(String source, String shown) {
        assertThat(texts(source)).containsExactly(shown);
        assertThat(Plain.lines(source)).containsExactly(shown);
    }

    @Test
    void detailsAreTheirSummaryAndTheirContent() {
        String folded = "<details>\n<summary>更多</summary>\n\n内容\n\n</details>\n\n后";
        assertThat(texts(folded)).containsExactly("更多", "", "内容", "", "后");
        assertThat(texts("<details open><summary>T</summary>\ntext</details>"))
                .containsExactly("T", "text");
        assertThat(texts("<ul><li>one</li><li>two</li></ul>")).containsExactly("- one", "- two");
    }

    @Test
    void aLinkSaysWhereItLeads() {
        assertThat(texts("<a href=\"https://a.example/x\">Blog</a>"))
                .containsExactly("Blog (https://a.example/x)");
        assertThat(texts("<a href='https://evil.example'>good.example</a>"))
                .containsExactly("good.example (https://evil.example)");
        assertThat(texts("<a href=https://evil.example>good.example"))
                .containsExactly("good.example (https://evil.example)");
        assertThat(texts("<a href=\"javascript:x\">j</a>")).containsExactly("j");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "List<String>",
                "Map<K,V>",
                "Set<T> and Set<B>",
                "ssh <user>@<host>",
                "<your-name>",
                "<stdio.h>",
                "<名字>",
                "a < b > c",
                "1 <2"
            })
    void whatIsNoHtmlStays(String text) {
        assertThat(texts(text)).containsExactly(text);
        assertThat(texts(Document.of(text, 200))).containsExactly(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "p<br/>q",
                "a <b>x</b> <sub>2</sub>",
                "a <a href=\"https://a.example/x\">b c</a>.",
                "x&nbsp;y",
                "p <!-- no text --> q",
                "| A |\n|---|\n| p<br>q |",
                "<details>\n<summary>T</summary>\n\nx\n</details>"
            })
    void noPartOfATagIsSeenWhileItArrives(String text) {
        Document document = Document.of("", 60);
        for (int at = 0; at < text.length(); at++) {
            document = document.append(text.substring(at, at + 1));
            assertThat(String.join("", texts(document))).doesNotContain("<", ">", "&", "href");
        }
    }

    private static List<String> texts(String markdown) {
        return texts(Document.of(markdown, 200).ended());
    }

    private static List<String> texts(Document document) {
        return DocumentProperties.lines(document).stream().map(Line::text).toList();
    }

    private static List<String> trimmed(Document document) {
        return texts(document).stream().map(String::stripTrailing).toList();
    }

    private static Span span(String markdown) {
        return DocumentProperties.lines(Document.of(markdown, 60).ended()).stream()
                .flatMap(line -> line.spans().stream())
                .filter(span -> span.text().contains("x"))
                .findFirst()
                .orElseThrow();
    }
}
