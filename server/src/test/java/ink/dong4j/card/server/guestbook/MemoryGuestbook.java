package ink.dong4j.card.server.guestbook;

import ink.dong4j.card.server.store.EntryCounts;
import ink.dong4j.card.server.store.EntryPage;
import ink.dong4j.card.server.store.Guestbook;
import ink.dong4j.card.server.store.KeptEntry;
import ink.dong4j.card.server.store.KeptEntry.State;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** A guestbook of one page in memory, which can be out of order. One thread. */
public final class MemoryGuestbook implements Guestbook {
    final List<KeptEntry> entries = new ArrayList<>();
    boolean broken;
    boolean full;

    @Override
    public CompletionStage<Signed> sign(KeptEntry entry) {
        if (broken) {
            return unusable();
        }
        if (full) {
            return CompletableFuture.completedStage(Signed.FULL);
        }
        if (entries.stream().noneMatch(kept -> kept.id().equals(entry.id()))) {
            entries.addFirst(entry);
        }
        return CompletableFuture.completedStage(
                entry.state() == State.SHOWN ? Signed.SHOWN : Signed.WAITING);
    }

    @Override
    public CompletionStage<EntryPage> read(int number) {
        return broken
                ? unusable()
                : CompletableFuture.completedStage(new EntryPage(1, 1, of(State.SHOWN)));
    }

    @Override
    public CompletionStage<List<KeptEntry>> waiting() {
        return CompletableFuture.completedStage(of(State.WAITING));
    }

    @Override
    public CompletionStage<Boolean> approve(String id) {
        throw new UnsupportedOperationException("the owner's desk has tests of its own");
    }

    @Override
    public CompletionStage<Boolean> delete(String id) {
        throw new UnsupportedOperationException("the owner's desk has tests of its own");
    }

    @Override
    public CompletionStage<EntryCounts> counts() {
        throw new UnsupportedOperationException("the owner's desk has tests of its own");
    }

    private List<KeptEntry> of(State state) {
        return entries.stream().filter(entry -> entry.state() == state).toList();
    }

    private static <T> CompletionStage<T> unusable() {
        return CompletableFuture.failedStage(new IllegalStateException("no disk"));
    }
}
