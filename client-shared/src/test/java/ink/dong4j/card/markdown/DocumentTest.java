package ink.dong4j.card.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import ink.dong4j.card.text.Line;
import ink.dong4j.card.text.Span;
import ink.dong4j.card.text.Tone;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentTest {
    private static List<String> texts(String markdown, int columns) {
        return texts(Document.of(markdown, columns).ended());
    }

    private static List<String> texts(Document document) {
        return DocumentProperties.lines(document).stream().map(Line::text).toList();
    }

    private static List<String> open(String markdown) {
        return texts(Document.of(markdown, 60));
    }

    private static Span span(String markdown, String text) {
        return DocumentProperties.lines(Document.of(markdown, 60).ended()).stream()
                .flatMap(line -> line.spans().stream())
                .filter(span -> span.text().contains(text))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "##标题, 标题",
        "###标题, ▸ 标题",
        "##2024 年, 2024 年",
        "##「引」, 「引」",
        "##①甲, ①甲",
        "##🎯目标, 🎯目标",
        "##**一、背景**, 一、背景",
        "######五级, ▹ 五级"
    })
    void chineseOrADigitMakesAHeadingWithoutASpace(String source, String shown) {
        assertThat(texts(source + "\n正文", 40)).containsExactly(shown, "正文");
        assertThat(texts("- 项\n\n" + source, 40)).endsWith(shown);
        assertThat(span(source, shown.substring(shown.length() - 1)).style().bold()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#话题#",
                "#1 在这里",
                "#include <stdio.h>",
                "##foo",
                "##!",
                "C# 和 F#",
                "#######七",
                "\\##标题",
                "`##标题`"
            })
    void otherTextAfterNumberSignsIsNoHeading(String source) {
        Span first =
                DocumentProperties.lines(Document.of(source, 40).ended())
                        .getFirst()
                        .spans()
                        .getFirst();
        assertThat(first.style().bold()).isFalse();
        assertThat(texts("```\n##标题\n```", 40)).containsExactly("  ##标题");
    }

    @Test
    void headingsAreBoldAndTheirLevelsDifferWithoutColour() {
        assertThat(span("# One", "One").style().underline()).isTrue();
        assertThat(span("## Two", "Two").style().bold()).isTrue();
        assertThat(texts("### Three ###\n#### Four", 40)).containsExactly("▸ Three", "", "▹ Four");
        assertThat(texts("Title\n===\ntext", 40)).containsExactly("Title", "text");
    }

    @Test
    void listsKeepTheirNumbersTheirTasksAndTheirDepth() {
        assertThat(texts("- a\n  - b\n    - c\n- [ ] d\n- [x] e", 40))
                .containsExactly("∙ a", "  ◦ b", "    ∙ c", "[ ] d", "[x] e");
        assertThat(texts("3. a\n3. b\n\n   more\n", 40))
                .containsExactly("3. a", "4. b", "", "   more");
    }

    @Test
    void aQuoteHasABarBesideAllItsLines() {
        assertThat(texts("> a\nlazy\n>\n> - b\n\nend", 40))
                .containsExactly("| a", "| lazy", "| ", "| ∙ b", "", "end");
    }

    @Test
    void aTableIsAGridWhereItFitsAndRecordsWhereNot() {
        String table = "| Name | No |\n|:--|--:|\n| first | 1 |\n| second one | 22 |\n";
        assertThat(texts(table, 40))
                .containsExactly("Name        No", "first        1", "second one  22");
        assertThat(texts("| Name of it | Value of it |\n|-|-|\n| long words | more words |", 14))
                .containsExactly("Name of it:", "long words", "  Value of it:", "more words");
        assertThat(
                        texts(
                                """
                                | Name of it | What it is | Price of it |
                                |-|-|-|
                                | card | a long tale of a card, told at length | nothing |""",
                                26))
                .containsExactly(
                        "Name of it: card",
                        "  What it is: a long",
                        "    tale of a card, told",
                        "    at length",
                        "  Price of it: nothing");
        Line head = Document.of(table, 40).line(0);
        assertThat(head.spans()).allMatch(span -> span.style().underline());
    }

    @Test
    void aTableKeepsItsColumnsWhileItGrowsAndFitsAllWhenItEnds() {
        String start = "| a | b |\n|---|---|\n| 1 | 2 |\n| 3 | 4 |\n";
        Document growing = Document.of(start + "| much longer | 6 |\n", 40);
        assertThat(texts(growing)).startsWith("a  b", "1  2", "3  4");
        assertThat(texts(growing.append("\nend"))).startsWith("a            b", "1            2");
    }

    @Test
    void codeKeepsItsLinesAndALongOneGoesOnBehindAMark() {
        assertThat(texts("```java\nint a;\n\n\tb();\n```", 40))
                .containsExactly("  int a;", "", "      b();");
        assertThat(texts("```\none two three four five\n```", 20))
                .containsExactly("  one two three", "  ↳ four five");
        assertThat(texts("```\n    deep(one, two, three);\n```", 24))
                .containsExactly("      deep(one, two,", "  ↳     three);");
        assertThat(texts("    indented\n\n    code\n\ntext", 40))
                .containsExactly("  indented", "", "  code", "", "text");
    }

    @Test
    void aFenceEndsWithOneOfItsKindThatIsAsLong() {
        assertThat(texts("````\n```\ninner\n```\n````\nout", 40))
                .containsExactly("  ```", "  inner", "  ```", "out");
        assertThat(Document.of("```\na\n\tb\n```\n- x\n  ~~~\n  c\n  ~~~\n", 40).codeBlocks())
                .containsExactly("a\n\tb", "c");
    }

    @Test
    void anOpenFenceIsCodeFromItsFirstLine() {
        assertThat(open("text\n\n```ja")).containsExactly("text");
        assertThat(open("```java\nint x")).containsExactly("  int x");
        assertThat(open("```java\nint x\n``")).containsExactly("  int x");
        assertThat(Document.of("```java\nint x\nint", 40).codeBlocks())
                .containsExactly("int x\nint");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "**bo; bo",
                "a **bold and *both; a bold and both",
                "a `co; a co",
                "a ``c`o; a c`o",
                "a ~~go; a ~~go~~",
                "see [text](http://unfin; see text",
                "see [te; see te",
                "see ![al](ht; see al",
                "a **; a",
                "a **b*; a b",
                "a `; a",
                "a *; a",
                "x [; x"
            })
    void marksThatAreStillOpenAreNotSeen(String markdown, String seen) {
        assertThat(open(markdown)).containsExactly(seen);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "#", "##", "```", "|", "| --", "=", ">", "*", "- ", "> "})
    void theStartOfALineThatMayBeAnythingIsNotShownAsText(String start) {
        assertThat(String.join("", open("text\n\n" + start)).replace("∙ ", "").replace("| ", ""))
                .isEqualTo("text");
    }

    @Test
    void whatWasOpenAtTheEndStandsAsItIs() {
        assertThat(texts("a **", 40)).containsExactly("a **");
        assertThat(texts("2 * 3", 40)).containsExactly("2 * 3");
        assertThat(texts("see [te", 40)).containsExactly("see [te");
    }

    @Test
    void aLinkLeadsToTheWebOrAMailboxAndSaysWhere() {
        assertThat(span("[Blog](https://a.example/x)", "Blog").href())
                .isEqualTo("https://a.example/x");
        assertThat(texts("[Blog](https://a.example/x)", 60))
                .containsExactly("Blog (https://a.example/x)");
        assertThat(texts("[a.example](https://a.example/x) <me@b.example>", 60))
                .containsExactly("a.example me@b.example");
        assertThat(texts("[good.com](https://evil.com)", 60))
                .containsExactly("good.com (https://evil.com)");
        assertThat(texts("[good.com](https://good.com@evil.com)", 60))
                .containsExactly("good.com (https://good.com@evil.com)");
        assertThat(texts("![a picture](https://a.example/p.png)", 60))
                .containsExactly("a picture (https://a.example/p.png)");
    }

    @Test
    void theSpaceOfASourceLinesEndIsPartOfNoLinkBesideIt() {
        String running = "A line as long as running text may be, see";
        assertThat(texts(running + "\n<https://a.example>", 60))
                .containsExactly(running + " https://a.example");
        assertThat(span(running + "\n<https://a.example>", "a.example").text())
                .isEqualTo("https://a.example");
        assertThat(span("[" + running + "\nb](https://a.example)", "A line").text())
                .isEqualTo(running + " b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "file:///etc/passwd",
                "data:text/html,x",
                "ssh://a.b",
                "/here",
                "http:///x",
                "https://github.com@evil.example/",
                "https://github.com:443@evil.example/x",
                "HTTP://@evil.example"
            })
    void anyOtherAddressIsText(String address) {
        Span text = span("[text](" + address + ")", "text");
        assertThat(text.href()).isEmpty();
        assertThat(texts("[text](" + address + ")", 60)).containsExactly("text (" + address + ")");
    }

    @Test
    void aMailboxInChineseTextIsTheMailboxAlone() {
        for (String text : List.of("写信到 a@b.example。欢迎、提问都可以。", "写信到a@b.example，谢谢")) {
            assertThat(texts(text, 200)).containsExactly(text);
            assertThat(span(text, "a@b.example").href()).isEqualTo("mailto:a@b.example");
            assertThat(span(text, "a@b.example").text()).isEqualTo("a@b.example");
        }
    }

    @Test
    void anAddressInChineseTextEndsBeforeItsPunctuation() {
        assertThat(span("看 https://a.example/x，然后", "a.example").href())
                .isEqualTo("https://a.example/x");
    }

    @Test
    void emphasisWorksBesideChinesePunctuation() {
        assertThat(texts("**中文，**后；说**“你好”**吧；**Note:**中文；**`x`**中", 76))
                .containsExactly("中文，后；说“你好”吧；Note:中文；x中");
        assertThat(span("**中文，**后", "中文").style().bold()).isTrue();
        assertThat(span("**中文，**后", "后").style().bold()).isFalse();
        assertThat(texts("大约5~10元，3~5天", 40)).containsExactly("大约5~10元，3~5天");
    }

    @Test
    void theEndOfASourceLineIsASpaceBetweenWordsAndNothingBetweenChinese() {
        String english = "This line of the source is as long as lines of running text";
        String chinese = "这一行源码和普通的正文一样长，所以它的结尾不是";
        assertThat(texts(english + "\nare. " + chinese + "\n换行。", 200))
                .containsExactly(english + " are. " + chinese + "换行。");
    }

    @Test
    void aShortLineEndsWhereItsWriterEndedIt() {
        assertThat(texts("Name: Ada\nAge: 36\nPlace: **London**", 60))
                .containsExactly("Name: Ada", "Age: 36", "Place: London");
        assertThat(texts("one  \ntwo\\\nthree", 40)).containsExactly("one", "two", "three");
        String poem = "A line of it.\n".repeat(200);
        assertThat(texts(poem, 40)).hasSize(200).containsOnly("A line of it.");
    }

    @Test
    void entitiesCannotSteer() {
        assertThat(texts("<x>x</x> &amp; &#27;[31m&#x202e;y", 40)).containsExactly("<x>x</x> & y");
    }

    @Test
    void whatWasFinishedIsTheSameObjectForever() {
        Document document = Document.of("one\n\n- two\n- three\n\n```\nfour\n", 40);
        Document longer = document.append("five\n```\n\nsix");
        for (int i = 0; i < document.size(); i++) {
            assertThat(longer.line(i)).isSameAs(document.line(i));
        }
    }

    @Test
    void aPlaceIsFoundAgainAtAnotherWidth() {
        String text = "- " + "word ".repeat(30) + "\n- here\n\n```\na\nb\n```\n";
        Document wide = Document.of(text, 76);
        Document narrow = wide.laidOut(30);
        int here = texts(wide).indexOf("∙ here");
        assertThat(narrow.line(narrow.lineOf(wide.blockOf(here))).text()).isEqualTo("∙ here");
        int b = texts(wide).indexOf("  b");
        assertThat(narrow.line(narrow.lineOf(wide.blockOf(b))).text()).isEqualTo("  b");
    }

    @Test
    void commentsAndTextsOfSeveralLinesKeepTheirColour() {
        assertThat(span("```java\n/* a\nb */ int c = 1;\n```", "b */").style().tone())
                .isEqualTo(Tone.MUTED);
        assertThat(span("```java\n/* a\nb */ int c = 1;\n```", "int").style().tone())
                .isEqualTo(Tone.ACCENT);
        assertThat(span("```py\nx = '''a\nb'''\n```", "b'''").style().tone()).isEqualTo(Tone.OK);
        assertThat(texts(Document.of("```java\n/** a\nb\nc */\nint d;\n```", 40)))
                .containsExactly("  /** a", "  b", "  c */", "  int d;");
        assertThat(span("```java\n/** a\nb\nc */\n```", "b").style().tone()).isEqualTo(Tone.MUTED);
        assertThat(span("```yaml\nname: \"x\" # c\n```", "name").style().tone())
                .isEqualTo(Tone.ACCENT);
        assertThat(span("```sh\necho 12 # c\n```", "# c").style().tone()).isEqualTo(Tone.MUTED);
        assertThat(span("```yaml\nat: http://a.example\n```", "http://a.example").style().tone())
                .isEqualTo(Tone.CODE);
        assertThat(span("```sql\nselect 12\n```", "12").style().tone()).isEqualTo(Tone.WARM);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "**a ",
                "`",
                "_a",
                "~~",
                "- ",
                "1. ",
                "![](",
                "[a](",
                "<a ",
                "\\",
                "#",
                "\t",
                "*a_b ",
                "[]",
                "&",
                "*中，",
                "$",
                "$x ",
                "$x",
                "\\(",
                "\\begin{",
                "\\sqrt",
                "\\[\\bar",
                "$$\n",
                "<b>",
                "<a href=",
                "&",
                "https://a.b/中，",
                "> - ",
                "|a|b\n|-|-\n"
            })
    void aLongRunOfAnyMarkIsLaidOut(String mark) {
        assertThat(Document.of(mark.repeat(16_384), 40).append(" x").ended().length())
                .isGreaterThan(16_384);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "*", ">", "|"})
    void aMegabyteOfOneMarkIsLaidOutInTime(String mark) {
        String text = mark.repeat(1 << 20);
        Assertions.assertTimeout(
                Duration.ofSeconds(20), () -> Document.of(text, 40).append(" x").ended());
    }
}
