package ink.dong4j.card.server.assistant.pages;

import static java.util.Objects.requireNonNull;

import ink.dong4j.card.card.Card;
import ink.dong4j.card.server.config.assistant.PagesConfig;
import ink.dong4j.card.talk.Question;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The pages as they were read last, and the one place where they are searched. Whoever learns that the card
 * has changed has all of them replaced at once. Searches run one after the other on another platform
 * thread, so that many long questions at once never hold the threads of the visits. Thread-safe.
 */
public final class Library implements Supplier<CardPages>, AutoCloseable {
    private final Supplier<Card> cards;
    private final PagesConfig lines;
    private volatile Card card;

    private volatile Optional<CardPages> latest = Optional.empty();
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

    /** Ends its thread. */
    @Override
    public void close() {
        // Whoever waits for a search that never began must not wait for ever.
        for (Runnable waiting : searches.shutdownNow()) {
            if (waiting instanceof Future<?> search) {
                search.cancel(false);
            }
        }
    }
}
