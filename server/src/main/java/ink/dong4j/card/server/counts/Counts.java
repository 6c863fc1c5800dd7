package ink.dong4j.card.server.counts;

import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.server.metrics.VisitKind;
import ink.dong4j.card.server.store.VisitCounts;
import ink.dong4j.card.server.store.VisitCounts.Count;
import ink.dong4j.card.server.store.VisitCounts.Kind;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts visits and what is liked. To count is an addition in memory; the store has it some minutes later
 * and at the server's end, so that a process that is killed loses these minutes at most. Thread-safe.
 */
public final class Counts implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Counts.class);

    /** How long the store may not have what was counted. */
    private static final Duration EVERY = Duration.ofMinutes(5);

    /** Counts that wait for the store; while it takes none, no further ones begin. */
    private static final int MOST = 2_000;

    private record Key(LocalDate day, Kind kind, String name) {}

    private final VisitCounts store;
    private final InstantSource clock;
    private final ZoneId zone;
    private final Duration every;
    private final Map<Key, Long> waiting = new ConcurrentHashMap<>();
    private final AtomicBoolean due = new AtomicBoolean();

    /**
     * @param zone in which a day begins
     */
    public Counts(VisitCounts store, InstantSource clock, ZoneId zone) {
        this(store, clock, zone, EVERY);
    }

    Counts(VisitCounts store, InstantSource clock, ZoneId zone, Duration every) {
        this.store = store;
        this.clock = clock;
        this.zone = zone;
        this.every = every;
    }

    public void visit(VisitKind kind) {
        count(Kind.VISIT, Tally.name(kind));
    }

    /** A visit at a terminal begins in a language. */
    public void language(Lang lang) {
        count(Kind.LANGUAGE, Tally.name(lang));
    }

    /**
     * A page is opened.
     *
     * @param name of a page, a post or an item of the menu, as the card has it
     */
    public void page(String name) {
        count(Kind.PAGE, name);
    }

    public void answered(AnsweredBy by) {
        count(Kind.ANSWER, Tally.name(by));
    }

    /**
     * A question is asked that the card suggests.
     *
     * @param words as the card has them
     */
    public void suggested(String words) {
        count(Kind.QUESTION, words);
    }

    private void count(Kind kind, String name) {
        add(new Key(today(), kind, name), 1);
        if (due.compareAndSet(false, true)) {
            Thread.ofVirtual().name("counts").start(this::later);
        }
    }

    private void add(Key key, long times) {
        if (waiting.size() < MOST || waiting.containsKey(key)) {
            waiting.merge(key, times, Long::sum);
        }
    }

    private void later() {
        try {
            Thread.sleep(every);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        due.set(false);
        CompletionStage<?> _ = flush();
    }

    /** Gives the store what was counted; it stays here where the store cannot take it. */
    CompletionStage<?> flush() {
        List<Count> counts = new ArrayList<>();
        for (Key key : List.copyOf(waiting.keySet())) {
            Long times = waiting.remove(key);
            if (times != null) {
                counts.add(new Count(key.day(), key.kind(), key.name(), times));
            }
        }
        if (counts.isEmpty()) {
            return CompletableFuture.completedStage(counts);
        }
        return store.add(counts).whenComplete((_, failure) -> taken(counts, failure));
    }

    private void taken(List<Count> counts, Throwable failure) {
        if (failure != null) {
            LOG.debug("the counts of visits wait for the database", failure);
            counts.forEach(
                    count -> add(new Key(count.day(), count.kind(), count.name()), count.times()));
        }
    }

    /** The day as it is where the server is. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    /**
     * What was counted on some days, up to now.
     *
     * @param first the first day
     * @param end the day after the last one
     * @return fails where the database cannot be used
     */
    public CompletionStage<Tally> between(LocalDate first, LocalDate end) {
        return flush().thenCompose(_ -> store.between(first, end)).thenApply(Tally::new);
    }

    /** What was counted today and on the days before, so many in all. */
    public CompletionStage<Tally> days(int count) {
        LocalDate end = today().plusDays(1);
        return between(end.minusDays(count), end);
    }

    /** Gives the store what it does not have yet, without waiting for it. */
    @Override
    public void close() {
        CompletionStage<?> _ = flush();
    }
}
