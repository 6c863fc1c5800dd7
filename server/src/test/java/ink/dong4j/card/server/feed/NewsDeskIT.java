package ink.dong4j.card.server.feed;

import static org.assertj.core.api.Assertions.assertThat;

import ink.dong4j.card.card.Card;
import ink.dong4j.card.card.FeedSource;
import ink.dong4j.card.card.Localized;
import ink.dong4j.card.card.NewsSection;
import ink.dong4j.card.card.Sections;
import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.news.Activity;
import ink.dong4j.card.news.Feed;
import ink.dong4j.card.news.Freshness;
import ink.dong4j.card.news.GitHub;
import ink.dong4j.card.news.GitHubAccount;
import ink.dong4j.card.news.News;
import ink.dong4j.card.news.Post;
import ink.dong4j.card.server.config.FeedsConfig;
import ink.dong4j.card.server.config.GitHubConfig;
import ink.dong4j.card.server.config.access.Secret;
import ink.dong4j.card.server.limit.ManualNanos;
import ink.dong4j.card.server.outgoing.Resolver;
import ink.dong4j.card.server.outgoing.Site;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What visitors read of other sites, whatever those do. */
class NewsDeskIT {
    private static final Duration EVERY = Duration.ofMinutes(30);
    private static final Instant NOON = Instant.parse("2026-11-28T12:00:00Z");
    private static final String HOST = "other.example.org";

    @TempDir Path data;
    private final Site site = new Site(Site.INSIDE);
    private final AtomicReference<Instant> time = new AtomicReference<>(NOON);
    private final ManualNanos nanos = new ManualNanos();
    private final LinkedBlockingQueue<Boolean> changes = new LinkedBlockingQueue<>();
    private Optional<Secret> token = Optional.empty();
    private Optional<NewsDesk> open = Optional.empty();

    @AfterEach
    void close() throws InterruptedException {
        open.ifPresent(NewsDesk::close);
        site.close();
        // It may still keep an answer in the folder, which is deleted next.
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().equals("news")) {
                thread.join(Duration.ofSeconds(60));
            }
        }
    }

    private NewsDesk desk(boolean allowPrivate) {
        Resolver resolver = _ -> List.of(InetAddress.getAllByName(Site.INSIDE));
        NewsDesk desk =
                new NewsDesk(
                        new FeedsConfig(EVERY, allowPrivate),
                        new GitHubConfig(site.at(HOST, "/api"), token, EVERY),
                        data,
                        resolver,
                        time::get,
                        nanos,
                        () -> changes.add(true));
        open.ifPresent(NewsDesk::close);
        open = Optional.of(desk);
        return desk;
    }

    private Card card(String... paths) {
        List<FeedSource> feeds =
                List.of(paths).stream()
                        .map(
                                path ->
                                        new FeedSource(
                                                path.substring(1),
                                                Localized.same("Blog"),
                                                site.at(HOST, path),
                                                Lang.EN))
                        .toList();
        return card(new NewsSection(feeds, Optional.empty(), News.NONE));
    }

    private static Card card(NewsSection section) {
        Localized text = Localized.same("x");
        return new Card("n", text, text, text, text, "h", List.of(), List.of())
                .with(Sections.NONE.with(section));
    }

    private static News news(NewsDesk desk, Card card) {
        return desk.with(card).sections().news().latest();
    }

    /** Waits for the desk's thread, which tells whenever there is other news. */
    private News await(NewsDesk desk, Card card, Predicate<News> wanted)
            throws InterruptedException {
        News news = news(desk, card);
        while (!wanted.test(news)) {
            assertThat(changes.poll(60, TimeUnit.SECONDS)).as("%s", news).isNotNull();
            news = news(desk, card);
        }
        return news;
    }

    private Feed awaitFeed(NewsDesk desk, Card card, Predicate<Feed> wanted)
            throws InterruptedException {
        return await(desk, card, news -> wanted.test(news.feed("blog"))).feed("blog");
    }

    /** Time goes by until the sources are due again; the desk is told, as its own sleep does not end. */
    private void later(NewsDesk desk, Card card, Duration by) {
        time.updateAndGet(now -> now.plus(by));
        nanos.pass(by);
        // Another set of sources wakes it, and the same one again is due at once.
        desk.follow(card());
        desk.follow(card);
    }

    private static Site.Script feed(String fields, String... titles) {
        StringBuilder items = new StringBuilder();
        for (String title : titles) {
            items.append("<item><title>%s</title></item>".formatted(title));
        }
        return Site.Script.of(
                "200 OK",
                fields,
                "<rss version=\"2.0\"><channel><title>b</title>%s</channel></rss>"
                        .formatted(items));
    }

    private static List<String> titles(Feed feed) {
        return feed.posts().stream().map(Post::title).toList();
    }

    @Test
    void aCardThatShowsNothingOfOtherSitesStartsNoThread() {
        NewsDesk desk = desk(false);
        Card card = card(NewsSection.NONE);
        desk.follow(card);
        assertThat(desk.with(card)).isSameAs(card);
        assertThat(Thread.getAllStackTraces().keySet())
                .noneMatch(thread -> thread.getName().equals("news"));
        assertThat(Files.exists(data.resolve("news"))).isFalse();
    }

    @Test
    void postsAreFetchedOnceAndTheCardStaysTheSameOneUntilThereIsNews() throws Exception {
        site.says("/blog", feed("", "One", "Two"));
        NewsDesk desk = desk(true);
        Card card = card("/blog");
        assertThat(news(desk, card).feed("blog").freshness()).isEqualTo(Freshness.NOT_YET);
        desk.follow(card);
        desk.follow(card);
        Feed feed = awaitFeed(desk, card, each -> !each.posts().isEmpty());
        assertThat(titles(feed)).containsExactly("One", "Two");
        assertThat(feed.freshness()).isEqualTo(new Freshness(Optional.of(Duration.ZERO), true));
        assertThat(desk.with(card)).isSameAs(desk.with(card));
        assertThat(site.connections()).isEqualTo(1);
    }

    @Test
    void afterARestartThePostsAreThereAtOnceWithTheirAgeWhileTheSiteIsDown() throws Exception {
        site.says("/blog", feed("ETag: \"1\"\r\n", "One"));
        Card card = card("/blog");
        NewsDesk first = desk(true);
        first.follow(card);
        awaitFeed(first, card, each -> !each.posts().isEmpty());

        time.set(NOON.plus(Duration.ofMinutes(3 * 60 + 20)));
        site.says("/blog", Site.Script.of("500 Down", "", ""));
        NewsDesk second = desk(true);
        second.follow(card);
        Feed feed = awaitFeed(second, card, each -> !each.freshness().reached());
        assertThat(titles(feed)).containsExactly("One");
        assertThat(feed.freshness().age()).contains(Duration.ofHours(3));

        site.says("/blog", Site.Script.of("304 Not Modified", "", ""));
        later(second, card, Duration.ofHours(2));
        feed =
                awaitFeed(
                        second,
                        card,
                        each ->
                                each.freshness().reached()
                                        && each.freshness()
                                                .age()
                                                .equals(Optional.of(Duration.ZERO)));
        assertThat(titles(feed)).containsExactly("One");
        assertThat(site.heads().getLast()).contains("If-None-Match: \"1\"");
    }

    @Test
    void aDamagedFileIsFetchedAnewAsAWhole() throws Exception {
        site.says("/blog", feed("ETag: \"1\"\r\n", "One"));
        Card card = card("/blog");
        NewsDesk first = desk(true);
        first.follow(card);
        awaitFeed(first, card, each -> !each.posts().isEmpty());
        first.close();

        Path kept = data.resolve("news/feed-blog");
        Files.writeString(kept, Files.readString(kept).replace("<rss", "<\0ss"));
        NewsDesk second = desk(true);
        second.follow(card);
        assertThat(titles(awaitFeed(second, card, each -> !each.posts().isEmpty())))
                .containsExactly("One");
        assertThat(site.heads().getLast()).doesNotContain("If-None-Match");
    }

    @Test
    void whateverComesInsteadOfAFeedThePageShowsTheLastGoodState() throws Exception {
        site.says("/blog", feed("", "Good"));
        Card card = card("/blog");
        NewsDesk desk = desk(true);
        desk.follow(card);
        awaitFeed(desk, card, each -> !each.posts().isEmpty());
        List<Site.Script> bad =
                List.of(
                        Site.Script.of("500 Oops", "", "x"),
                        Site.Script.of("200 OK", "", "<rss version=\"2.0\"><channel>"),
                        Site.Script.of("200 OK", "", "<!DOCTYPE r [<!ENTITY a \"b\">]><rss/>"),
                        out ->
                                out.write(
                                        "HTTP/1.1 200 OK\r\nContent-Length: 52428800\r\n\r\n"
                                                .getBytes(StandardCharsets.US_ASCII)),
                        Site.Script.redirect("file:///etc/passwd"));
        for (Site.Script script : bad) {
            site.says("/blog", script);
            later(desk, card, Duration.ofHours(1));
            Feed feed = awaitFeed(desk, card, each -> !each.freshness().reached());
            assertThat(titles(feed)).containsExactly("Good");
            site.says("/blog", feed("", "Good"));
            later(desk, card, Duration.ofHours(1));
            awaitFeed(
                    desk,
                    card,
                    each ->
                            each.freshness().reached()
                                    && each.freshness().age().equals(Optional.of(Duration.ZERO)));
        }
    }

    @Test
    void nothingIsFetchedFromInsideUnlessTheOwnerAllowsIt() throws Exception {
        site.says("/blog", feed("", "Inside"));
        Card card = card("/blog");
        NewsDesk desk = desk(false);
        desk.follow(card);
        Feed feed = awaitFeed(desk, card, each -> !each.freshness().reached());
        assertThat(feed.posts()).isEmpty();
        assertThat(site.connections()).isZero();
    }

    @Test
    void aFeedThatTheOwnerTookOutIsGone() throws Exception {
        site.says("/blog", feed("", "One"));
        site.says("/more", feed("", "Two"));
        NewsDesk desk = desk(true);
        Card both = card("/blog", "/more");
        desk.follow(both);
        await(
                desk,
                both,
                news ->
                        news.feeds().stream().allMatch(each -> !each.posts().isEmpty())
                                && news.feeds().size() == 2);
        Card one = card("/more");
        desk.follow(one);
        News news = await(desk, one, each -> each.feeds().size() == 1);
        assertThat(news.feeds().getFirst().source()).isEqualTo("more");
    }

    private void gitHub(String path, String json) {
        site.says("/api" + path, Site.Script.of("200 OK", "", json));
    }

    private void account() {
        gitHub(
                "/users/me",
                "{\"login\":\"me\",\"name\":\"M\\u001b[31m E\",\"bio\":null,\"followers\":12}");
        gitHub(
                "/users/me/repos?type=owner&sort=pushed&per_page=100&page=1",
                """
                [{"fork":false,"stargazers_count":3,"language":"Java"},
                 {"fork":false,"stargazers_count":4,"language":"Java"},
                 {"fork":false,"stargazers_count":1,"language":"Go"},
                 {"fork":false,"stargazers_count":0,"language":null},
                 {"fork":true,"stargazers_count":9,"language":"C"}]""");
        gitHub(
                "/users/me/events/public?&per_page=100&page=1",
                """
                [{"created_at":"2026-11-28T01:00:00Z"},{"created_at":"2026-11-26T01:00:00Z"},
                 {"created_at":"2026-11-26T00:00:00Z"},{"created_at":"what"}]""");
    }

    @Test
    void theAccountOnGitHubIsWhatItsPublicApiTells() throws Exception {
        account();
        Card card = card(new NewsSection(List.of(), Optional.of("me"), News.NONE));
        NewsDesk desk = desk(true);
        desk.follow(card);
        GitHub told = await(desk, card, news -> news.gitHub().account().isPresent()).gitHub();
        assertThat(told.account())
                .contains(
                        new GitHubAccount(
                                "me",
                                "M E",
                                "",
                                12,
                                4,
                                8,
                                List.of(
                                        new GitHubAccount.Language("Java", 2),
                                        new GitHubAccount.Language("Go", 1)),
                                new Activity(
                                        Activity.Kind.EVENTS,
                                        LocalDate.of(2026, 11, 28),
                                        List.of(2, 0, 1))));
        assertThat(site.heads()).noneMatch(head -> head.contains("Authorization"));

        // A limit is reached: what was fetched stays, after a restart as well.
        site.says(
                "/api/users/me", Site.Script.of("403 Limit", "X-RateLimit-Remaining: 0\r\n", "{}"));
        NewsDesk again = desk(true);
        again.follow(card);
        GitHub stale = await(again, card, news -> !news.gitHub().freshness().reached()).gitHub();
        assertThat(stale.account()).isEqualTo(told.account());
    }

    @Test
    void withATokenTheContributionsAreAskedFor() throws Exception {
        account();
        token = Optional.of(new Secret("s3cret"));
        gitHub(
                "/graphql",
                """
                {"data":{"user":{"contributionsCollection":{"contributionCalendar":{"weeks":[
                {"contributionDays":[{"date":"2026-11-27","contributionCount":5},
                {"date":"2026-11-28","contributionCount":7}]}]}}}}}""");
        Card card = card(new NewsSection(List.of(), Optional.of("me"), News.NONE));
        NewsDesk desk = desk(true);
        desk.follow(card);
        GitHub told = await(desk, card, news -> news.gitHub().account().isPresent()).gitHub();
        assertThat(told.account().orElseThrow().activity())
                .isEqualTo(
                        new Activity(
                                Activity.Kind.CONTRIBUTIONS,
                                LocalDate.of(2026, 11, 28),
                                List.of(5, 7)));
        assertThat(site.heads()).allMatch(head -> head.contains("Authorization: Bearer s3cret"));
        try (var files = Files.walk(data)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file)).doesNotContain("s3cret");
            }
        }
    }
}
