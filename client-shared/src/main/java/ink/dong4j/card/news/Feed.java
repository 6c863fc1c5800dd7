package ink.dong4j.card.news;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What a feed held when it was fetched last.
 *
 * @param source the id that its owner gave it
 * @param posts the newest first
 */
public record Feed(String source, List<Post> posts, Freshness freshness) {
    public Feed {
        requireNonNull(source, "source is null");
        posts = List.copyOf(posts);
        requireNonNull(freshness, "freshness is null");
    }
}
