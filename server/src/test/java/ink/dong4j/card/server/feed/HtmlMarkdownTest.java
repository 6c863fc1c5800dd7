package ink.dong4j.card.server.feed;

import static org.assertj.core.api.Assertions.assertThat;

import ink.dong4j.card.markdown.Plain;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlMarkdownTest {
    private static final URI BASE = URI.create("https://blog.example.org/posts/one/");

    private static String markdown(String html) {
        return HtmlMarkdown.of(html, BASE);
    }

    @Test
    void whatBlogsAreWrittenInBecomesTheCardsMarkdown() {
        assertThat(
                        markdown(
                                "<h1>Top</h1><p>Some <b>bold</b>, <em> thin </em>and <del>gone</del>.</p>"))
                .isEqualTo("## Top\n\nSome **bold**, *thin* and ~~gone~~.");
        assertThat(markdown("<p>one<br>two &amp; three</p>tail<hr>"))
                .isEqualTo("one\ntwo & three\n\ntail\n\n---");
        assertThat(markdown("<ul><li>a<ul><li>b</li></ul></li><li><p>c</p></li></ul>"))
                .isEqualTo("- a\n  - b\n- c");
        assertThat(
                        markdown(
                                "<ol><li>a</li><li>b</li></ol><blockquote><p>x</p><p>y</p></blockquote>"))
                .isEqualTo("1. a\n2. b\n\n> x\n> \n> y");
        assertThat(
                        markdown(
                                "<table><tr><th>a</th><th>b|c</th></tr><tr><td>1</td><td>2<br>3</td></tr></table>"))
                .isEqualTo("| a | b\\|c |\n| --- | --- |\n| 1 | 2 3 |");
        assertThat(markdown("<p>中文<strong>强调</strong>，<code>a`b</code></p>"))
                .isEqualTo("中文**强调**，`` a`b ``");
    }

    @Test
    void codeKeepsItsLinesAndItsLanguage() {
        assertThat(
                        markdown(
                                "<pre><code class=\"language-java\">int a;\n  if (a &lt; 2) {}\n</code></pre>"))
                .isEqualTo("```java\nint a;\n  if (a < 2) {}\n```");
        assertThat(
                        markdown(
                                "<figure class=\"highlight sh\"><table><tr><td class=\"gutter\"><pre>1<br>2</pre></td>"
                                        + "<td class=\"code\"><pre><span>ls</span><br><span>ps</span><br></pre></td></tr></table></figure>"))
                .isEqualTo("```sh\nls\nps\n```");
        assertThat(markdown("<pre>a\n```\nb</pre>")).isEqualTo("````\na\n```\nb\n````");
    }

    @Test
    void onlyLinksOfTheWebAreLeftWithTheirWholeAddress() {
        assertThat(
                        markdown(
                                "<a href='/a b(c)'>rel</a> <a href='https://x.example/'>https://x.example/</a>"))
                .isEqualTo("[rel](https://blog.example.org/a%20b%28c%29) https://x.example/");
        assertThat(
                        markdown(
                                "<a href='javascript:alert(1)'>js</a> <a href='data:text/html,x'>data</a>"
                                        + " <a href='file:///etc/passwd'>file</a>"))
                .isEqualTo("js data file");
        assertThat(
                        markdown(
                                "<img src='https://i.example/a.png' alt='a picture'><img src='https://i.example/b.png'>"))
                .isEqualTo("[a picture](https://i.example/a.png)");
    }

    @Test
    void whatIsNoTextIsLeftOut() {
        assertThat(
                        markdown(
                                "<script>alert(1)</script><style>p{}</style><iframe src=x>in</iframe>"
                                        + "<p onclick=\"x()\">text</p><form><input value=x><button>b</button></form><svg><text>s</text></svg>"))
                .isEqualTo("text");
    }

    @Test
    void textThatLooksLikeMarkdownStaysText() {
        String html =
                "<p># no heading</p><p>1. no item</p><p>*a* `b` &lt;b&gt; _c_ a_b 2 &lt; 3</p><p>- x</p><p>| a | b |</p><p>===</p>";
        List<String> lines = Plain.lines(markdown(html));
        assertThat(lines.stream().filter(line -> !line.isEmpty()))
                .containsExactly(
                        "# no heading",
                        "1. no item",
                        "*a* `b` <b> _c_ a_b 2 < 3",
                        "- x",
                        "| a | b |",
                        "===");
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "\n", "\t \n"})
    void howeverManyBlanksItsCodeHasItIsReadInNoTime(String blank) {
        String blanks = blank.repeat((250 << 10) / blank.length());
        assertThat(markdown("<pre>\na" + blanks + "z\n</pre>"))
                .isEqualTo("```\na" + blanks + "z\n```");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<blockquote>",
                "<ul><li>",
                "<b>",
                "<table><tr><td>",
                "<div>",
                "<a href=x>",
                "<p>"
            })
    void howeverDeepItIsNestedItIsReadInNoTime(String open) {
        assertThat(markdown(open.repeat(40_000) + "deep").length()).isLessThan(300_000);
    }

    @Test
    void aTitleMayHaveCharactersAsInHtml() {
        assertThat(HtmlMarkdown.plain("A &amp; B <em>c</em> &#8211; d")).isEqualTo("A & B c – d");
        assertThat(HtmlMarkdown.plain("a < b")).isEqualTo("a < b");
    }
}
