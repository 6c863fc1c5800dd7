package ink.dong4j.card.server.assistant.pages;

import static java.util.Objects.requireNonNull;

import ink.dong4j.card.card.Card;
import ink.dong4j.card.server.config.PagesConfig;
import ink.dong4j.card.talk.Question;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The pages as they stand now, and the one place where they are searched. A thread of its own looks for
 * a changed card and replaces all pages at once. Searches run one after the other on another platform
 * thread, so that many long questions at once never hold the threads of the visits. Thread-safe.
 */
public final class Library implements Supplier<CardPages>, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Library.class);
    private static final long LOOK_MILLIS = 500;

    private final Supplier<Card> cards;
    private final PagesConfig lines;
    private volatile Card card;

    /** Whether the last look failed, which is logged once. Of the watching thread. */
    private boolean failing;

    private volatile Optional<CardPages> latest = Optional.empty();
    private final ScheduledExecutorService watch =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("pages-watch").factory());
    private final ExecutorService searches =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("pages-search").factory());

    /**
     * Indexes nothing yet.
     *
     * @param cards may read files when it is asked
     */
    public Library(Supplier<Card> cards, PagesConfig lines) {
        this.cards = requireNonNull(cards, "cards is null");
        this.lines = requireNonNull(lines, "lines is null");
        card = cards.get();
    }

    /** Looks for a changed card from now on, twice a second, until it is closed. */
    public void watch() {
        Future<?> _ =
                watch.scheduleWithFixedDelay(
                        this::lookAgain, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void lookAgain() {
        try {
            refresh();
            failing = false;
        } catch (RuntimeException | Error e) {
            // The pages stay as they are; a schedule that threw would never run again.
            if (!failing && !watch.isShutdown()) {
                LOG.error("the pages could not be indexed", e);
            }
            failing = true;
        }
    }

    /** Replaces the pages when the card has changed. Reads files on the calling thread. */
    public synchronized void refresh() {
        card = cards.get();
        if (latest.filter(known -> known.card().equals(card)).isEmpty()) {
            latest = Optional.of(new CardPages(card, lines));
        }
    }

    /** The card as it was read last; reads no file. */
    public Card card() {
        return card;
    }

    /** The pages as they were read last; the first call indexes them. */
    @Override
    public CardPages get() {
        return latest.orElseGet(this::first);
    }

    private synchronized CardPages first() {
        CardPages first = latest.orElseGet(() -> new CardPages(card, lines));
        latest = Optional.of(first);
        return first;
    }

    /**
     * What the pages hold on a question.
     *
     * @throws InterruptedException when the visitor left; the search is dropped
     */
    public Found lookUp(Question question) throws InterruptedException {
        return search(pages -> pages.lookUp(question));
    }

    /**
     * Runs a search off the threads of the visits.
     *
     * @throws InterruptedException when the visitor left or the server ends; the search is dropped
     */
    public <T> T search(Function<CardPages, T> search) throws InterruptedException {
        CardPages pages = get();
        Future<T> result;
        try {
            result = searches.submit(() -> search.apply(pages));
        } catch (RejectedExecutionException _) {
            throw new InterruptedException("the server ends");
        }
        try {
            return result.get();
        } catch (CancellationException _) {
            throw new InterruptedException("the server ends");
        } catch (ExecutionException e) {
            throw new IllegalStateException("a search broke", e.getCause());
        } finally {
            boolean _ = result.cancel(false);
        }
    }

    /** Ends its threads. */
    @Override
    public void close() {
        watch.shutdownNow();
        // Whoever waits for a search that never began must not wait for ever.
        for (Runnable waiting : searches.shutdownNow()) {
            if (waiting instanceof Future<?> search) {
                search.cancel(false);
            }
        }
    }
}
