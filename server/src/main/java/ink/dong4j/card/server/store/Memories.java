package ink.dong4j.card.server.store;

import java.util.Optional;
import java.util.concurrent.CompletionStage;

/**
 * Returning visitors, each under a name that tells nobody who it is. The stages fail with {@link
 * StoreUnusable} when the database does; what depends on them runs on its thread and must be short.
 * Thread-safe.
 */
public interface Memories {
    /** What is kept of a visitor, who is here now; empty where nothing is. */
    CompletionStage<Optional<KeptVisitor>> recall(String visitor);

    /** Keeps it from now on, in place of what was kept. Beyond a number the visitor not seen for longest goes. */
    CompletionStage<?> keep(String visitor, KeptVisitor kept);

    /** Erases it. */
    CompletionStage<?> forget(String visitor);
}
