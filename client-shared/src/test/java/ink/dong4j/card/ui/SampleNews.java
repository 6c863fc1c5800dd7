package ink.dong4j.card.ui;

import ink.dong4j.card.card.FeedSource;
import ink.dong4j.card.card.Localized;
import ink.dong4j.card.card.NewsSection;
import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.news.Activity;
import ink.dong4j.card.news.Feed;
import ink.dong4j.card.news.Freshness;
import ink.dong4j.card.news.GitHub;
import ink.dong4j.card.news.GitHubAccount;
import ink.dong4j.card.news.News;
import ink.dong4j.card.news.Post;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What was fetched for the test card: a feed that is up, one that is down, and an account on GitHub. */
public final class SampleNews {
    public static final String PAGE = "blog-ssh-card";

    private SampleNews() {}

    public static NewsSection section() {
        return new NewsSection(
                List.of(
                        new FeedSource(
                                "blog",
                                new Localized("Blog", "博客"),
                                URI.create("https://blog.example.org/feed.xml"),
                                Lang.EN),
                        new FeedSource(
                                "notes",
                                new Localized("Notes", "笔记"),
                                URI.create("https://notes.example.org/atom.xml"),
                                Lang.ZH)),
                Optional.of("octo"),
                news());
    }

    private static News news() {
        return new News(
                List.of(
                        new Feed("blog", List.of(first(), second()), aged(Duration.ZERO, true)),
                        new Feed("notes", List.of(third()), aged(Duration.ofHours(3), false))),
                new GitHub(Optional.of(account()), aged(Duration.ofHours(1), true)));
    }

    private static Freshness aged(Duration age, boolean reached) {
        return new Freshness(Optional.of(age), reached);
    }

    private static Post first() {
        return new Post(
                PAGE,
                "A business card that opens over SSH",
                "octo",
                Optional.of(Instant.parse("2025-12-31T20:30:00Z")),
                Optional.of(URI.create("https://blog.example.org/posts/ssh-card/")),
                """
                Nothing is installed: a visitor types **one command**.

                ## What it costs

                Some 60 KB a visit, and **no** byte while nobody types.

                ```sh
                ssh card.example.org
                ```""");
    }

    private static Post second() {
        return new Post(
                "blog-tokens",
                "Why a token must never travel to the visitor's machine, in any form whatsoever",
                "",
                Optional.of(Instant.parse("2025-11-02T08:00:00Z")),
                Optional.of(URI.create("https://blog.example.org/posts/tokens/")),
                "It would be read there.");
    }

    private static Post third() {
        return new Post(
                "notes-1a2b3c", "终端里的中文排版", "", Optional.empty(), Optional.empty(), "每个汉字占两格。");
    }

    private static GitHubAccount account() {
        List<Integer> days =
                IntStream.range(0, 29).mapToObj(day -> day % 7 == 6 ? 0 : day * day % 17).toList();
        return new GitHubAccount(
                "octo",
                "Octo Cat",
                "I write things for terminals.",
                128,
                42,
                1024,
                List.of(
                        new GitHubAccount.Language("Java", 20),
                        new GitHubAccount.Language("TypeScript", 9),
                        new GitHubAccount.Language("Go", 1)),
                new Activity(Activity.Kind.EVENTS, LocalDate.of(2026, 1, 2), days));
    }
}
