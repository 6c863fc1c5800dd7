package ink.dong4j.card.server.delivery;

import ink.dong4j.card.server.store.database.StoreUnusable;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;

/** Waits for the store, on threads that have nothing else to do. */
final class Stored {
    private Stored() {}

    /**
     * What the store says.
     *
     * @throws StoreUnusable when it cannot
     */
    static <T> T await(CompletionStage<T> stage) throws InterruptedException {
        try {
            return stage.toCompletableFuture().get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof StoreUnusable unusable) {
                throw unusable;
            }
            throw new IllegalStateException("the store broke", e.getCause());
        }
    }
}
