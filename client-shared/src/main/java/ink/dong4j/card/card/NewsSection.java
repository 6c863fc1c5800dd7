package ink.dong4j.card.card;

import static java.util.Objects.requireNonNull;

import ink.dong4j.card.news.Feed;
import ink.dong4j.card.news.News;
import ink.dong4j.card.news.Post;
import java.util.List;
import java.util.Optional;

/**
 * What a card shows of other sites.
 *
 * @param gitHub the name of an account there
 * @param latest what was fetched of them last
 */
public record NewsSection(List<FeedSource> feeds, Optional<String> gitHub, News latest) {
    /** Of a card that shows nothing of other sites. */
    public static final NewsSection NONE = new NewsSection(List.of(), Optional.empty(), News.NONE);

    public NewsSection {
        feeds = List.copyOf(feeds);
        requireNonNull(gitHub, "gitHub is null");
        requireNonNull(latest, "latest is null");
    }

    public NewsSection with(News news) {
        return new NewsSection(feeds, gitHub, news);
    }

    public boolean isEmpty() {
        return feeds.isEmpty() && gitHub.isEmpty();
    }

    /** A post and where it is from. */
    public record Found(FeedSource source, Post post) {}

    /** The post that citations call so. */
    public Optional<Found> post(String page) {
        return posts().stream().filter(found -> found.post().page().equals(page)).findFirst();
    }

    /** All posts: those of each feed, newest first, in the order of the feeds. */
    public List<Found> posts() {
        return feeds.stream()
                .flatMap(
                        source -> {
                            Feed feed = latest.feed(source.id());
                            return feed.posts().stream().map(post -> new Found(source, post));
                        })
                .toList();
    }
}
