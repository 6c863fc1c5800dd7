package ink.dong4j.card.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.typesafe.config.ConfigFactory;
import ink.dong4j.card.card.Card;
import ink.dong4j.card.card.ContactDetails;
import ink.dong4j.card.card.FeedSource;
import ink.dong4j.card.card.Link;
import ink.dong4j.card.card.Localized;
import ink.dong4j.card.card.NewsSection;
import ink.dong4j.card.card.NowNote;
import ink.dong4j.card.card.OwnerPage;
import ink.dong4j.card.card.Project;
import ink.dong4j.card.card.QuizQuestion;
import ink.dong4j.card.card.Sections;
import ink.dong4j.card.card.ToolArea;
import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.news.News;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CardReaderTest {
    private static final String LEAST = "name = a\ntitle = b\npitch = c\nhost = d\n"; // four lines

    @TempDir Path folder;
    private Problems problems;

    @BeforeEach
    void begin() {
        problems = new Problems("card.conf");
    }

    @Test
    void aWholeCardIsRead() throws IOException {
        write("bio.zh.md", "你好\n");
        write("pages/en/about.md", "# About me\n\nI am.\n");
        write("pages/zh/about.md", "# 关于我\n");
        Card card =
                read(
                        """
                        name = dong4j
                        title { en = Engineer, zh = 工程师 }
                        place = Earth
                        pitch { en = Hello }
                        biography { en = "I build.", zh { file = bio.zh.md } }
                        host = card.example.org
                        links = [
                          { id = home, label { en = Home, zh = 主页 }, url = "https://example.org" }
                          { id = mail, label = Mail, url = "mailto:me@example.org" }
                        ]
                        documents = pages
                        """);

        assertThat(problems.list()).isEmpty();
        assertThat(card.name()).isEqualTo("dong4j");
        assertThat(card.title()).isEqualTo(new Localized("Engineer", "工程师"));
        assertThat(card.place()).isEqualTo(Localized.same("Earth"));
        assertThat(card.pitch()).isEqualTo(Localized.same("Hello"));
        assertThat(card.biography()).isEqualTo(new Localized("I build.", "你好"));
        assertThat(card.links())
                .containsExactly(
                        new Link(
                                "home",
                                new Localized("Home", "主页"),
                                URI.create("https://example.org")),
                        new Link(
                                "mail",
                                Localized.same("Mail"),
                                URI.create("mailto:me@example.org")));
        assertThat(card.documents())
                .containsExactly(
                        new OwnerPage("about", Lang.EN, "About me", "# About me\n\nI am.\n"),
                        new OwnerPage("about", Lang.ZH, "关于我", "# 关于我\n"));
    }

    @Test
    void whatTheOwnerDoesNowHasADate() {
        Card card = read(LEAST + "now { text { en = Writing, zh = 写作 }, date = 2026-11-01 }");

        assertThat(problems.list()).isEmpty();
        assertThat(card.sections().now())
                .hasValue(new NowNote(new Localized("Writing", "写作"), LocalDate.of(2026, 11, 1)));
    }

    @Test
    void whatTheOwnerMadeAndAsksIsRead() {
        Sections sections =
                read(LEAST
                                + """
                                        projects = [
                                          { name = card, text { en = A card, zh = 名片 }
                                            tools = [Java, SSH], url = "https://example.org/card" }
                                          { name = old, text = Old }
                                        ]
                                        stack = [ { area { en = Languages, zh = 语言 }, tools = [Java] } ]
                                        quiz = [
                                          { question = "Tea or coffee?", answers = [ Tea, { en = Coffee, zh = 咖啡 } ]
                                            right = 2, because = Mornings. }
                                        ]
                                        """)
                        .sections();

        assertThat(problems.list()).isEmpty();
        assertThat(sections.projects())
                .containsExactly(
                        new Project(
                                "card",
                                new Localized("A card", "名片"),
                                List.of("Java", "SSH"),
                                Optional.of(URI.create("https://example.org/card"))),
                        new Project("old", Localized.same("Old"), List.of(), Optional.empty()));
        assertThat(sections.stack())
                .containsExactly(new ToolArea(new Localized("Languages", "语言"), List.of("Java")));
        assertThat(sections.quiz())
                .containsExactly(
                        new QuizQuestion(
                                Localized.same("Tea or coffee?"),
                                List.of(Localized.same("Tea"), new Localized("Coffee", "咖啡")),
                                1,
                                Localized.same("Mornings.")));
    }

    @Test
    void anAnswerThatIsNotThereIsNotRight() {
        read(LEAST + "quiz = [ { question = a, answers = [ b, c ], right = 3 } ]");
        assertThat(problems.list())
                .singleElement()
                .asString()
                .endsWith("quiz[1].right is \"3\"; it must be a whole number from 1 to 2");
    }

    @Test
    void theAssistantReadsTheSectionsAsPagesInBothLanguages() {
        Card card = read(LEAST + "now { text = Writing, date = 2026-11-01 }");

        assertThat(card.sources())
                .extracting(OwnerPage::page, OwnerPage::lang, OwnerPage::markdown)
                .containsExactly(
                        tuple(
                                "now",
                                Lang.EN,
                                "# what I do at present\n\nWriting\n\nAs of 2026-11-01\n"),
                        tuple("now", Lang.ZH, "# 我最近在做什么\n\nWriting\n\n写于 2026 年 11 月 1 日\n"));
    }

    @Test
    void aDateThatIsNoneIsAFault() {
        read(LEAST + "now { text = Writing, date = yesterday }");

        assertThat(problems.list())
                .singleElement()
                .asString()
                .endsWith(
                        "card.conf:6: card.now.date is \"yesterday\"; it must be a date, such as 2026-01-31");
    }

    @Test
    void theRunnerGameIsThereWhereTheOwnerTurnsItOn() {
        assertThat(read(LEAST + "dino = on").sections().dino()).isTrue();
        assertThat(read(LEAST + "dino = off").sections().dino()).isFalse();
        assertThat(read(LEAST).sections().dino()).isFalse();
        assertThat(problems.list()).isEmpty();

        read(LEAST + "dino = sometimes");
        assertThat(problems.list())
                .singleElement()
                .asString()
                .endsWith("card.conf:6: card.dino is \"sometimes\"; it must be true or false");
    }

    @Test
    void theContactHasTheWaysThatTheOwnerGives() {
        Card card =
                read(
                        LEAST
                                + """
                                contact {
                                  email = "me@example.org"
                                  phone = "+49 (30) 123 456/7"
                                  wechat = "https://u.wechat.com/x"
                                }
                                """);

        assertThat(problems.list()).isEmpty();
        ContactDetails contact = card.sections().contact().orElseThrow();
        assertThat(contact.ways())
                .extracting(Link::id, Link::shown, way -> way.address().toString())
                .containsExactly(
                        tuple("email", "me@example.org", "mailto:me@example.org"),
                        tuple("phone", "+49(30)123-456-7", "tel:+49(30)123-456-7"),
                        tuple("wechat", "https://u.wechat.com/x", "https://u.wechat.com/x"));
        assertThat(card.email()).hasValue(URI.create("mailto:me@example.org"));
        assertThat(contact.share()).isEmpty();
    }

    @Test
    void eachWayOfTheContactTakesAddressesOfItsKindOnly() {
        read(
                LEAST
                        + """
                        contact {
                          email = "me@example.org?bcc=you@example.org"
                          phone = "0800 CARD"
                          wechat = "weixin://dl/chat"
                          meeting = "javascript:alert(1)"
                          share = "ssh://card.example.org"
                          fax = 1
                        }
                        """);

        assertThat(problems())
                .containsExactly(
                        at(7)
                                + "card.contact.email is \"me@example.org?bcc=you@example.org\"; it must be"
                                + " an email address in quotes, such as \"me@example.org\"",
                        at(8)
                                + "card.contact.phone is \"0800 CARD\"; it must be a phone number, such as"
                                + " \"+49 30 123456\"",
                        at(9)
                                + "card.contact.wechat must be the address that"
                                + " your own QR code of WeChat holds, such as \"https://u.wechat.com/…\"",
                        at(10)
                                + "card.contact.meeting must be an address"
                                + " that begins with https:// or http://",
                        at(11)
                                + "card.contact.share must be an address"
                                + " that begins with https:// or http://",
                        at(12)
                                + "card.contact.fax is an unknown key; known here: email, meeting, phone,"
                                + " share, wechat");
    }

    @Test
    void everythingThatIsMissingIsReportedAtOnce() {
        read("");

        assertThat(problems())
                .containsExactly(
                        at(1) + "card.host is missing; it must be a text",
                        at(1) + "card.name is missing; it must be a text",
                        at(1)
                                + "card.pitch is missing; it must be a text or { en = \"…\", zh = \"…\" }",
                        at(1)
                                + "card.title is missing; it must be a text or { en = \"…\", zh = \"…\" }");
    }

    @Test
    void otherSitesAreNamedByTheirAddressesAndTheAccountByItsName() {
        Card card =
                read(
                        LEAST
                                + """
                                feeds = [
                                  { id = blog, label { en = Blog, zh = 博客 }, url = "https://b.example/feed", lang = zh }
                                ]
                                github { user = octo-cat }
                                """);
        assertThat(problems.list()).isEmpty();
        assertThat(card.sections().news())
                .isEqualTo(
                        new NewsSection(
                                List.of(
                                        new FeedSource(
                                                "blog",
                                                new Localized("Blog", "博客"),
                                                URI.create("https://b.example/feed"),
                                                Lang.ZH)),
                                Optional.of("octo-cat"),
                                News.NONE));
    }

    @Test
    void aSiteThatCannotBeOneIsAProblem() {
        read(
                LEAST
                        + """
                        feeds = [
                          { id = a, label = A, url = "file:///etc/passwd", lang = fr }
                          { id = a, label = B, url = "https://me@b.example/", lang = en }
                        ]
                        github { user = "@octo" }
                        """);
        assertThat(problems.list().stream().map(Problem::toString))
                .containsExactly(
                        at(7)
                                + "card.feeds[1].lang is \"fr\"; it must be en or zh, the language of its posts",
                        at(7)
                                + "card.feeds[1].url must be an address such as https://blog.example.org/feed.xml",
                        at(8) + "card.feeds[2].id is \"a\", as that of an earlier feed is",
                        at(8)
                                + "card.feeds[2].url must be an address such as https://blog.example.org/feed.xml",
                        at(10)
                                + "card.github.user must be the name of an account on GitHub, without @");
    }

    @Test
    void aLanguageThatDoesNotExistIsAnUnknownKey() {
        read(LEAST + "place { en = Here, cn = 这里 }");

        assertThat(problems())
                .containsExactly(at(6) + "card.place.cn is an unknown key; did you mean en?");
    }

    @Test
    void aFileOrFolderThatIsMissingIsReportedWithTheLineOfItsKey() {
        read(LEAST + "biography { file = nothing.md }\ndocuments = nowhere");

        assertThat(problems())
                .containsExactly(
                        at(6)
                                + "card.biography.file names %s, which cannot be read"
                                        .formatted(folder.resolve("nothing.md")),
                        at(7)
                                + "card.documents names %s, which is not a folder"
                                        .formatted(folder.resolve("nowhere")));
    }

    @Test
    void onlyAddressesThatAreSafeToShowAreLinks() {
        for (String url :
                List.of(
                        "javascript:alert(1)",
                        "ftp://example.org",
                        "file:///etc/passwd",
                        "example.org",
                        "https:",
                        "mailto:nobody",
                        "https://exa mple.org",
                        "https://example.org/\\u202egnp")) {
            begin();
            read(LEAST + "links = [{ id = a, label = b, url = \"%s\" }]".formatted(url));
            assertThat(problems())
                    .as(url)
                    .singleElement()
                    .asString()
                    .startsWith(at(6) + "card.links[1].url must");
        }
    }

    @Test
    void twoLinksOfOneNameAreReported() {
        String link = "{ id = a, label = b, url = \"https://example.org\" }";
        read(LEAST + "links = [\n" + link + "\n" + link + "\n]");

        assertThat(problems())
                .containsExactly(
                        at(8) + "card.links[2].id is \"a\", as that of an earlier link is");
    }

    @Test
    void aPageLiesInTheFolderOfItsLanguageOrIsNamedAfterIt() throws IOException {
        write("pages/one.md", "no heading");
        write("pages/two.zh.md", "```\n# not this\n");
        write("pages/three.en.md", "text\n## Three ##\n");
        write("pages/zh/Four.MD", "");
        write("pages/other/five.md", "");
        write("pages/.hidden.md", "");
        write("pages/picture.png", "");
        Card card = read(LEAST + "documents = pages");

        assertThat(problems.list()).isEmpty();
        assertThat(card.documents())
                .extracting(d -> d.lang() + " " + d.page())
                .containsExactly("EN one", "EN three", "ZH Four", "ZH two");
        assertThat(card.documents())
                .extracting(OwnerPage::title)
                .containsExactly("one", "Three", "Four", "two");
    }

    @Test
    void aPageThatIsTooLargeOrNoTextOrThereTwiceIsReported() throws IOException {
        write("pages/large.md", "x".repeat(256 * 1024 + 1));
        write("pages/one.en.md", "");
        write("pages/one.md", "");
        Files.write(folder.resolve("pages/raw.md"), new byte[] {(byte) 0xff});
        read(LEAST + "documents = pages");

        assertThat(problems())
                .satisfiesExactly(
                        p -> assertThat(p).contains("large.md").contains("256 KiB"),
                        p -> assertThat(p).contains("raw.md").contains("not UTF-8"),
                        p -> assertThat(p).contains("page one twice"))
                .allSatisfy(p -> assertThat(p).startsWith(at(6) + "card.documents has"));
    }

    @Test
    void aFolderWithoutPagesIsReported() throws IOException {
        Files.createDirectory(folder.resolve("pages"));
        read(LEAST + "documents = pages");

        assertThat(problems()).singleElement().asString().endsWith("which has no page (*.md)");
    }

    @Test
    void noControlCharacterOfAFileReachesTheCard() throws IOException {
        write("pages/en/a.md", "# A\u001b[31m\nred\u001b]52;c;AAAA\u0007\n");
        Card card = read(LEAST + "place = \"x\\u001b[2Jy\\nz\"\ndocuments = pages");

        assertThat(card.documents().getFirst().markdown()).doesNotContain("\u001b", "\u0007");
        assertThat(card.documents().getFirst().title()).isEqualTo("A");
        assertThat(card.place().en()).startsWith("x").doesNotContain("\u001b", "\n");
    }

    private Card read(String card) {
        try {
            Path file = write("card.conf", "card {\n" + card + "\n}");
            Settings root = Settings.of(ConfigFactory.parseFile(file.toFile()), problems);
            Card read = CardReader.read(root.section("card"));
            root.finish();
            return read;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text, StandardCharsets.UTF_8);
    }

    private List<String> problems() {
        return problems.list().stream().map(Problem::toString).toList();
    }

    private String at(int line) {
        return folder.resolve("card.conf") + ":" + line + ": ";
    }
}
