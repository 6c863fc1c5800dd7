package ink.dong4j.card.server.memory;

import ink.dong4j.card.server.store.KeptVisitor;
import ink.dong4j.card.server.store.Memories;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;

/** Memories that last as long as the test; they may be slow, and fail. */
public final class MemoriesInMemory implements Memories {
    final Map<String, KeptVisitor> kept = new ConcurrentHashMap<>();

    /** What every call waits for. */
    CompletableFuture<Void> open = CompletableFuture.completedFuture(null);

    /** What happens when something is about to be forgotten. */
    Runnable beforeForgetting = () -> {};

    int written;

    @Override
    public CompletionStage<Optional<KeptVisitor>> recall(String visitor) {
        return open.thenApply(_ -> Optional.ofNullable(kept.get(visitor)));
    }

    @Override
    public CompletionStage<?> keep(String visitor, KeptVisitor next) {
        return open.thenApply(
                _ -> {
                    written++;
                    kept.put(visitor, next);
                    return true;
                });
    }

    @Override
    public CompletionStage<?> forget(String visitor) {
        beforeForgetting.run();
        return open.thenApply(_ -> kept.remove(visitor) != null);
    }
}
