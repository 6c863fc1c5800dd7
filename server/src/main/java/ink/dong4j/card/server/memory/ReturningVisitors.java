package ink.dong4j.card.server.memory;

import ink.dong4j.card.people.Reply;
import ink.dong4j.card.people.Resumption;
import ink.dong4j.card.server.identity.KeyId;
import ink.dong4j.card.server.store.Memories;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The visitors who are known by their keys, over all of their visits. Thread-safe. */
public final class ReturningVisitors {
    private static final Logger LOG = LoggerFactory.getLogger(ReturningVisitors.class);

    private final Memories memories;
    private final VisitorNames names;
    private final DroppedVisits dropped;
    private final LongSupplier nanoTime;
    private final Set<VisitMemory> visits = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean saltMissing = new AtomicBoolean();

    /**
     * @param directory where the salt of their names lies
     * @param nanoTime a clock that only goes forward
     */
    public ReturningVisitors(Memories memories, Path directory, LongSupplier nanoTime) {
        this.memories = memories;
        this.names = new VisitorNames(directory);
        this.dropped = new DroppedVisits(nanoTime);
        this.nanoTime = nanoTime;
    }

    /**
     * A visit of one of them begins.
     *
     * @param replies takes what comes of the visit's requests, from any thread
     */
    public VisitMemory open(KeyId key, Consumer<Reply> replies) {
        VisitMemory visit = new VisitMemory(key, this, replies, dropped.take(key));
        visits.add(visit);
        return visit;
    }

    long now() {
        return nanoTime.getAsLong();
    }

    /** Does something with the database under the name of a key; what keeps from it fails the stage. */
    <T> CompletionStage<? extends T> with(
            KeyId key, BiFunction<Memories, String, CompletionStage<? extends T>> use) {
        String name;
        try {
            name = names.of(key);
            saltMissing.set(false);
        } catch (UncheckedIOException e) {
            if (!saltMissing.getAndSet(true)) {
                LOG.warn("No returning visitor is known: {}", String.valueOf(e.getMessage()));
            }
            return CompletableFuture.failedFuture(e);
        }
        return use.apply(memories, name);
    }

    /** A visit's line dropped. */
    void drop(KeyId key, Resumption visit) {
        dropped.put(key, visit);
    }

    /** Nothing of any visit of the key that goes on is remembered any more, nor of one that was dropped. */
    void stop(KeyId key) {
        visits.stream().filter(visit -> visit.key().equals(key)).forEach(VisitMemory::stop);
        // Afterwards, since a visit that ends meanwhile may still have been dropped.
        dropped.forget(key);
    }

    /** The visitor of a visit wants no conversation to be kept, in none of his other visits either. */
    void keepNoConversation(VisitMemory said) {
        visits.stream()
                .filter(visit -> visit != said && visit.key().equals(said.key()))
                .forEach(VisitMemory::keepNoConversation);
        dropped.forget(said.key());
    }

    void closed(VisitMemory visit) {
        visits.remove(visit);
    }
}
