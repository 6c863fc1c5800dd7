package ink.dong4j.card.server.feed;

import ink.dong4j.card.card.Card;
import ink.dong4j.card.card.FeedSource;
import ink.dong4j.card.card.NewsSection;
import ink.dong4j.card.news.News;
import ink.dong4j.card.server.config.FeedsConfig;
import ink.dong4j.card.server.config.GitHubConfig;
import ink.dong4j.card.server.outgoing.Fetcher;
import ink.dong4j.card.server.outgoing.Resolver;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Fetches what a card shows of other sites, on one thread of its own, which begins with the first card that
 * shows anything. Nobody who asks for the news waits for them. Thread-safe.
 */
public final class NewsDesk implements AutoCloseable {
    private static final Duration LONGEST_FETCH = Duration.ofSeconds(20);
    private static final String FOLDER = "news";

    private final FeedsConfig feeds;
    private final GitHubConfig gitHub;
    private final Path folder;
    private final Resolver resolver;
    private final InstantSource time;
    private final LongSupplier nanos;
    private final Runnable changed;
    private final Semaphore wake = new Semaphore(0);

    private volatile NewsSection followed = NewsSection.NONE;
    private volatile News latest = News.NONE;
    private volatile Optional<Composed> composed = Optional.empty();
    private volatile boolean closed;

    /** Guarded by this. */
    private Optional<Thread> thread = Optional.empty();

    /**
     * Begins nothing yet.
     *
     * @param nanos a clock that only goes forward; it paces the fetches
     * @param changed is run by the desk's thread when there is other news than before
     */
    public NewsDesk(
            FeedsConfig feeds,
            GitHubConfig gitHub,
            Path dataDirectory,
            Resolver resolver,
            InstantSource time,
            LongSupplier nanos,
            Runnable changed) {
        this.feeds = feeds;
        this.gitHub = gitHub;
        this.folder = dataDirectory.resolve(FOLDER);
        this.resolver = resolver;
        this.time = time;
        this.nanos = nanos;
        this.changed = changed;
    }

    /** A card and what became of it. */
    private record Composed(Card card, News news, Card made) {
        @SuppressWarnings("ReferenceEquality") // Both are replaced as a whole.
        boolean isOf(Card other, News others) {
            return card == other && news == others;
        }
    }

    /** A card with the latest news; the same one as long as neither changes. */
    public Card with(Card card) {
        News news = latest;
        if (card.sections().news().isEmpty()) {
            return card;
        }
        Optional<Composed> known = composed.filter(made -> made.isOf(card, news));
        if (known.isPresent()) {
            return known.get().made();
        }
        Card made = card.with(card.sections().with(news));
        composed = Optional.of(new Composed(card, news, made));
        return made;
    }

    /** Follows the sources of a card from now on, and no others. */
    public synchronized void follow(Card card) {
        NewsSection wanted = card.sections().news().with(News.NONE);
        if (closed || wanted.equals(followed)) {
            return;
        }
        followed = wanted;
        wake.release();
        if (thread.isEmpty()) {
            thread = Optional.of(Thread.ofPlatform().daemon().name("news").start(this::run));
        }
    }

    private void run() {
        Fetcher fetcher = new Fetcher(resolver, feeds.allowPrivate(), LONGEST_FETCH);
        AnswerStore answers = new AnswerStore(folder, fetcher, time);
        Rounds rounds = new Rounds(time, nanos);
        NewsSection section = NewsSection.NONE;
        try {
            while (!closed) {
                wake.drainPermits();
                if (!section.equals(followed)) {
                    section = followed;
                    rounds.follow(sources(section, answers));
                }
                publish(rounds.news());
                rounds.fetchNext();
                publish(rounds.news());
                boolean _ = wake.tryAcquire(rounds.restNanos(), TimeUnit.NANOSECONDS);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private List<Followed> sources(NewsSection section, AnswerStore answers) {
        List<Followed> sources = new ArrayList<>();
        for (FeedSource source : section.feeds()) {
            sources.add(new FollowedFeed(source, feeds.every(), answers));
        }
        section.gitHub().ifPresent(user -> sources.add(new FollowedAccount(user, gitHub, answers)));
        return sources;
    }

    private void publish(News news) {
        if (!closed && !news.equals(latest)) {
            latest = news;
            changed.run();
        }
    }

    /** Ends its thread, at once or with the fetch that runs. */
    @Override
    public void close() {
        closed = true;
        wake.release();
        synchronized (this) {
            thread.ifPresent(Thread::interrupt);
        }
    }
}
