package ink.dong4j.card.server.feed;

import ink.dong4j.card.card.FeedSource;
import ink.dong4j.card.news.Post;
import ink.dong4j.card.server.outgoing.FetchRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The posts of a feed. */
final class FollowedFeed implements Followed {
    private static final Logger LOG = LoggerFactory.getLogger(FollowedFeed.class);
    private static final String ACCEPT =
            "application/atom+xml, application/rss+xml, application/xml;q=0.9, text/xml;q=0.8,"
                    + " */*;q=0.1";

    private final FeedSource source;
    private final Duration every;
    private final AnswerStore answers;
    private List<Post> posts = List.of();
    private Optional<Instant> fetched = Optional.empty();

    FollowedFeed(FeedSource source, Duration every, AnswerStore answers) {
        this.source = source;
        this.every = every;
        this.answers = answers;
    }

    FeedSource source() {
        return source;
    }

    List<Post> posts() {
        return posts;
    }

    @Override
    public String name() {
        return "feed " + source.id();
    }

    @Override
    public Duration every() {
        return every;
    }

    @Override
    public Optional<Instant> fetched() {
        return fetched;
    }

    @Override
    public void restore() {
        answers.kept(file(), source.address())
                .ifPresent(
                        answer -> {
                            try {
                                take(answer);
                            } catch (SourceFailure _) {
                                LOG.warn("What was kept of the {} cannot be read", name());
                            }
                        });
    }

    @Override
    public void fetch() throws SourceFailure {
        KeptAnswer answer = answers.current(file(), FetchRequest.of(source.address(), ACCEPT));
        take(answer);
        answers.keep(file(), answer);
    }

    private void take(KeptAnswer answer) throws SourceFailure {
        posts = FeedParser.posts(answer.body(), answer.contentType(), source);
        fetched = Optional.of(answer.fetched());
    }

    private String file() {
        return "feed-" + source.id();
    }
}
