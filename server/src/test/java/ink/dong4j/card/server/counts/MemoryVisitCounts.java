package ink.dong4j.card.server.counts;

import ink.dong4j.card.server.store.VisitCounts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Counts that are kept in memory, as long as a test lets them. Thread-safe. */
public final class MemoryVisitCounts implements VisitCounts {
    private final List<Count> all = new ArrayList<>();
    private boolean broken;

    synchronized void setBroken(boolean next) {
        broken = next;
    }

    synchronized List<Count> all() {
        return List.copyOf(all);
    }

    @Override
    public synchronized CompletionStage<?> add(List<Count> counts) {
        if (broken) {
            return CompletableFuture.failedStage(new IllegalStateException("planted by a test"));
        }
        all.addAll(counts);
        notifyAll();
        return CompletableFuture.completedStage(counts.size());
    }

    @Override
    public synchronized CompletionStage<List<Count>> between(LocalDate first, LocalDate end) {
        return CompletableFuture.completedStage(
                all.stream()
                        .filter(count -> !count.day().isBefore(first) && count.day().isBefore(end))
                        .toList());
    }

    synchronized void awaitAny() throws InterruptedException {
        while (all.isEmpty()) {
            wait();
        }
    }
}
