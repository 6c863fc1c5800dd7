package ink.dong4j.card.server.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ink.dong4j.card.card.FeedSource;
import ink.dong4j.card.card.Localized;
import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.news.Post;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedParserTest {
    private static final FeedSource BLOG =
            new FeedSource(
                    "blog",
                    Localized.same("Blog"),
                    URI.create("https://blog.example.org/feed.xml"),
                    Lang.EN);

    private static List<Post> posts(String feed) throws SourceFailure {
        return posts(feed, StandardCharsets.UTF_8);
    }

    private static List<Post> posts(String feed, Charset charset) throws SourceFailure {
        return FeedParser.posts(feed.getBytes(charset), "", BLOG);
    }

    private static String rss(String items) {
        return """
               <?xml version="1.0"?>
               <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
               <title>B</title><link>https://blog.example.org/</link><description>d</description>
               %s</channel></rss>
               """
                .formatted(items);
    }

    private static String item(String title, String link, String text) {
        return "<item><title>%s</title><link>%s</link><description>%s</description></item>"
                .formatted(title, link, text);
    }

    @Test
    void thePostsOfAnRssFeedComeNewestFirstWithTheirWholeText() throws SourceFailure {
        List<Post> posts =
                posts(
                        rss(
                                """
                                <item><title>Old &amp;amp; good</title><link>https://blog.example.org/2025/old.html</link>
                                <pubDate>Wed, 15 Jan 2025 08:00:00 GMT</pubDate><author>me</author>
                                <description>short</description>
                                <content:encoded><![CDATA[<p>The <b>whole</b> text</p>]]></content:encoded></item>
                                <item><title>New</title><link>/new/</link>
                                <pubDate>Sat, 28 Nov 2026 08:00:00 +0800</pubDate></item>
                                """));
        assertThat(posts)
                .containsExactly(
                        new Post(
                                "blog-new",
                                "New",
                                "",
                                Optional.of(Instant.parse("2026-11-28T00:00:00Z")),
                                Optional.of(URI.create("https://blog.example.org/new/")),
                                ""),
                        new Post(
                                "blog-old",
                                "Old & good",
                                "me",
                                Optional.of(Instant.parse("2025-01-15T08:00:00Z")),
                                Optional.of(URI.create("https://blog.example.org/2025/old.html")),
                                "The **whole** text"));
    }

    @Test
    void anAtomFeedIsReadInItsOwnCharacters() throws SourceFailure {
        String atom =
                """
                <?xml version="1.0" encoding="GBK"?>
                <feed xmlns="http://www.w3.org/2005/Atom"><title>博客</title><id>x</id>
                <updated>2026-11-28T00:00:00Z</updated>
                <entry><title>终端里的名片</title><id>1</id><updated>2026-11-27T00:00:00Z</updated>
                <link href="https://blog.example.org/posts/%E5%90%8D"/>
                <author><name>某人</name></author>
                <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>你好 <i>世界</i></p></div></content></entry>
                <entry><title type="text">a &lt; b</title><id>2</id><updated>2026-11-26T00:00:00Z</updated>
                <content type="text"># not a heading</content></entry></feed>
                """;
        List<Post> posts = posts(atom, Charset.forName("GBK"));
        assertThat(posts).hasSize(2);
        assertThat(posts.getFirst().title()).isEqualTo("终端里的名片");
        assertThat(posts.getFirst().author()).isEqualTo("某人");
        assertThat(posts.getFirst().markdown()).isEqualTo("你好 *世界*");
        assertThat(posts.getFirst().page()).matches("blog-[0-9a-f]+");
        assertThat(posts.getLast().title()).isEqualTo("a < b");
        assertThat(posts.getLast().markdown()).isEqualTo("\\# not a heading");
    }

    @Test
    void aHostilePostCanNeitherControlATerminalNorLeadAstray() throws SourceFailure {
        List<Post> posts =
                posts(
                        rss(
                                item(
                                                "a&#x9b;31m\u202Eb\u200B&lt;script&gt;x&lt;/script&gt;",
                                                "javascript:alert(1)",
                                                "&lt;p&gt;x&amp;#27;[31m\u202E y&lt;/p&gt;")
                                        + item(
                                                "t".repeat(5000),
                                                "https://user@blog.example.org/x",
                                                "")
                                        + item(
                                                "",
                                                "https://blog.example.org/" + "l".repeat(2000),
                                                "")
                                        + item("Same", "https://blog.example.org/same", "")
                                        + item("Same", "https://blog.example.org/a/same", "")));
        assertThat(posts.get(0).title()).isEqualTo("ab");
        assertThat(posts.get(0).address()).isEmpty();
        assertThat(posts.get(0).markdown()).isEqualTo("x y");
        assertThat(posts.get(1).title()).hasSize(200).endsWith("…");
        assertThat(posts.get(1).address()).isEmpty();
        assertThat(posts.get(2).title()).isEqualTo("…");
        assertThat(posts.get(2).address()).isEmpty();
        assertThat(posts).extracting(Post::page).doesNotHaveDuplicates();
        assertThat(posts.get(4).page()).isEqualTo("blog-same-2");
    }

    @Test
    void neitherTheNumberNorTheLengthOfPostsIsTheirs() throws SourceFailure {
        String text = "&lt;p&gt;" + "word ".repeat(20_000) + "&lt;/p&gt;&lt;p&gt;end&lt;/p&gt;";
        String many =
                item("T", "https://blog.example.org/x", "&lt;p&gt;begin&lt;/p&gt;" + text)
                        .repeat(30);
        List<Post> posts = posts(rss(many));
        assertThat(posts).hasSize(20);
        assertThat(posts.getFirst().markdown()).isEqualTo("begin\n\n…");
        assertThat(posts.stream().mapToInt(post -> post.markdown().length()).sum())
                .isLessThan(400_100);
    }

    @Test
    void aLongFeedMayBeMadeOfEscapedMarks() throws SourceFailure {
        String text = "&lt;b&gt;&amp;amp;&lt;/b&gt; ".repeat(4_000);
        String many = item("T", "https://blog.example.org/x", text).repeat(10);
        assertThat(posts(rss(many))).hasSize(10);
    }

    @Test
    void aPostOfOneParagraphIsCutBetweenItsLines() throws SourceFailure {
        String text = "&lt;p&gt;" + "a line&lt;br&gt;".repeat(15_000) + "&lt;/p&gt;";
        List<Post> posts = posts(rss(item("T", "https://blog.example.org/x", text)));
        assertThat(posts.getFirst().markdown())
                .hasSizeBetween(60_000, 66_000)
                .endsWith("a line\n\n…");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no feed",
                "<html><body>404</body></html>",
                "<rss version=\"2.0\"><channel><item>",
                "<rss/>",
                "{\"items\":[]}",
                "<!DOCTYPE rss [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]><rss version=\"2.0\"><channel><title>&b;</title></channel></rss>",
                "<!DOCTYPE rss SYSTEM \"http://127.0.0.1:1/x.dtd\"><rss version=\"2.0\"><channel/></rss>",
                "<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><rss version=\"2.0\"><channel><title>&x;</title><item><title>&x;</title></item></channel></rss>",
                "<rss version=\"2.0\"><channel><title>&undeclared;</title></channel></rss>"
            })
    void whatIsNoFeedOrBringsItsOwnEntitiesIsRefused(String feed) {
        assertThatExceptionOfType(SourceFailure.class)
                .isThrownBy(() -> posts(feed))
                .withMessage("what it answers is no feed that can be read");
    }

    @Test
    void elementsWithoutEndAreRefusedToo() {
        String deep = "<a>".repeat(100_000);
        assertThatExceptionOfType(SourceFailure.class).isThrownBy(() -> posts(rss(deep)));
        assertThatExceptionOfType(SourceFailure.class)
                .isThrownBy(() -> posts(rss(deep + "</a>".repeat(100_000))));
    }
}
