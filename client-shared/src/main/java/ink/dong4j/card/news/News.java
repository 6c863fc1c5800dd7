package ink.dong4j.card.news;

import static java.util.Objects.requireNonNull;

import java.util.List;

/** What was fetched last of all sources of a card. Immutable, replaced as a whole. */
public record News(List<Feed> feeds, GitHub gitHub) {
    public static final News NONE = new News(List.of(), GitHub.NOT_YET);

    public News {
        feeds = List.copyOf(feeds);
        requireNonNull(gitHub, "gitHub is null");
    }

    /** What there is of a source; as of one that was not fetched yet where there is nothing. */
    public Feed feed(String source) {
        return feeds.stream()
                .filter(feed -> feed.source().equals(source))
                .findFirst()
                .orElseGet(() -> new Feed(source, List.of(), Freshness.NOT_YET));
    }
}
