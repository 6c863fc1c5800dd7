package ink.dong4j.card.server.memory;

import ink.dong4j.card.people.MemoryReply;
import ink.dong4j.card.people.MemoryRequest;
import ink.dong4j.card.people.Refusal;
import ink.dong4j.card.people.Remembered;
import ink.dong4j.card.people.Reply;
import ink.dong4j.card.people.Resumption;
import ink.dong4j.card.server.identity.KeyId;
import ink.dong4j.card.server.store.KeptVisitor;
import ink.dong4j.card.server.store.Memories;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is remembered of the visitor of one visit. Changes are written soon, at most one at a time and
 * with a rest between them, and the last one at the visit's end; nobody waits for the disk. Thread-safe.
 */
public final class VisitMemory {
    private static final Logger LOG = LoggerFactory.getLogger(VisitMemory.class);
    private static final long REST_NANOS = Duration.ofSeconds(2).toNanos();

    private final KeyId key;
    private final ReturningVisitors visitors;
    private final Consumer<Reply> replies;
    private final Optional<Resumption> dropped;

    /** Guarded by the monitor, as is all that follows: what is to be kept, and whether the disk lacks it. */
    private Optional<KeptVisitor> kept = Optional.empty();

    private boolean unwritten;
    private boolean writing;
    private boolean asking;
    private boolean stopped;

    /** Whether the visitor said in another visit that no conversation is to be kept, and nothing else in this. */
    private boolean withoutConversation;

    private long writtenAt;

    VisitMemory(
            KeyId key,
            ReturningVisitors visitors,
            Consumer<Reply> replies,
            Optional<Resumption> dropped) {
        this.key = key;
        this.visitors = visitors;
        this.replies = replies;
        this.dropped = dropped;
        this.writtenAt = visitors.now() - REST_NANOS;
    }

    KeyId key() {
        return key;
    }

    /**
     * What the visit begins with, if it is known soon; else it comes as a reply once it is.
     *
     * @param atMost how long to wait for it
     */
    public Optional<MemoryReply> recall(Duration atMost) throws InterruptedException {
        CompletableFuture<MemoryReply> recalled =
                visitors.<Optional<KeptVisitor>>with(key, Memories::recall)
                        .thenApply(this::recalled)
                        .exceptionally(VisitMemory::unreadable)
                        .toCompletableFuture();
        if (dropped.isPresent()) {
            CompletableFuture<Void> _ = recalled.thenAccept(this::tellIfUnreadable);
            return Optional.of(new MemoryReply.Resumed(dropped.get()));
        }
        try {
            return Optional.of(recalled.get(atMost.toNanos(), TimeUnit.NANOSECONDS));
        } catch (TimeoutException _) {
            CompletableFuture<Void> _ = recalled.thenAccept(replies);
            return Optional.empty();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a memory was neither read nor refused", e);
        }
    }

    private synchronized MemoryReply recalled(Optional<KeptVisitor> found) {
        if (kept.isEmpty()) {
            kept = found;
        }
        return found.<MemoryReply>map(old -> new MemoryReply.Recalled(KeptForm.read(old)))
                .orElseGet(MemoryReply.FirstVisit::new);
    }

    private static MemoryReply unreadable(Throwable failure) {
        LOG.debug("a memory cannot be read", failure);
        return new MemoryReply.Unreadable();
    }

    private void tellIfUnreadable(MemoryReply reply) {
        if (reply instanceof MemoryReply.Unreadable) {
            replies.accept(reply);
        }
    }

    /** The name that the visitor was known by to others; empty for none, or as long as it is not read. */
    public synchronized Optional<String> nickname() {
        return kept.map(KeptVisitor::nickname).filter(name -> !name.isEmpty());
    }

    /** The visitor is known to others by another name; at most 80 characters that passed the filter. */
    public synchronized void nicknamed(String name) {
        kept.ifPresent(before -> save(KeptForm.renamed(before, name)));
    }

    public void call(MemoryRequest request) {
        switch (request) {
            case MemoryRequest.Remember(Remembered memory) -> remember(memory);
            case MemoryRequest.Keep keep -> keep(keep);
            case MemoryRequest.Forget forget -> forget(forget);
        }
    }

    private synchronized void remember(Remembered memory) {
        Remembered wanted = withoutConversation ? memory.withoutConversation() : memory;
        save(KeptForm.of(wanted, nickname().orElse("")));
    }

    private void save(KeptVisitor next) {
        if (stopped) {
            return;
        }
        kept = Optional.of(next);
        unwritten = true;
        if (!writing && visitors.now() - writtenAt >= REST_NANOS) {
            write();
        }
    }

    private void write() {
        KeptVisitor next = kept.orElseThrow();
        writing = true;
        unwritten = false;
        writtenAt = visitors.now();
        CompletionStage<?> _ =
                visitors.with(key, (memories, name) -> memories.keep(name, next))
                        .whenComplete((_, failure) -> written(failure == null));
    }

    /** What could not be written is tried again with the next change, or at the visit's end. */
    private synchronized void written(boolean done) {
        writing = false;
        unwritten |= !done;
    }

    private void keep(MemoryRequest.Keep request) {
        if (!begins()) {
            refuse(request);
            return;
        }
        Optional<KeptVisitor> before = kept();
        KeptVisitor next = chosen(request.memory());
        CompletionStage<?> _ =
                visitors.with(key, (memories, name) -> memories.keep(name, next))
                        .whenComplete((_, failure) -> kept(request, failure == null, before));
    }

    private synchronized Optional<KeptVisitor> kept() {
        return kept;
    }

    private synchronized KeptVisitor chosen(Remembered memory) {
        KeptVisitor next = KeptForm.of(memory, nickname().orElse(""));
        kept = Optional.of(next);
        stopped = false;
        withoutConversation = false;
        return next;
    }

    /** Not under the monitor, as those of other visits are taken. */
    private void kept(MemoryRequest.Keep request, boolean done, Optional<KeptVisitor> before) {
        if (done && !request.memory().keepsConversation()) {
            visitors.keepNoConversation(this);
        }
        answered(request, done, before);
    }

    private synchronized void answered(
            MemoryRequest.Keep request, boolean done, Optional<KeptVisitor> before) {
        asking = false;
        if (done) {
            replies.accept(new MemoryReply.Kept(request.memory().keepsConversation()));
        } else {
            kept = before;
            refuse(request);
        }
    }

    /** Another visit of the same visitor said so. What this one had written meanwhile is written over. */
    synchronized void keepNoConversation() {
        boolean keeps = kept.map(KeptVisitor::keepsConversation).orElse(false);
        withoutConversation = true;
        if (keeps && !stopped) {
            save(KeptForm.silent(kept.orElseThrow()));
            replies.accept(new MemoryReply.Kept(false));
        }
    }

    private void forget(MemoryRequest.Forget request) {
        if (begins()) {
            visitors.stop(key);
            CompletionStage<?> erased = visitors.with(key, Memories::forget);
            // Those, too, that began between the two and may have read it: they would write it
            // again.
            visitors.stop(key);
            CompletionStage<?> _ =
                    erased.whenComplete((_, failure) -> forgotten(request, failure == null));
        } else {
            refuse(request);
        }
    }

    private synchronized boolean begins() {
        boolean begins = !asking;
        asking = true;
        return begins;
    }

    private synchronized void forgotten(MemoryRequest.Forget request, boolean done) {
        asking = false;
        if (done) {
            replies.accept(new MemoryReply.Forgotten());
        } else {
            refuse(request);
        }
    }

    private void refuse(MemoryRequest request) {
        replies.accept(new Reply.Refused(request, new Refusal.Unavailable()));
    }

    /** Nothing of the visit is remembered any more. */
    synchronized void stop() {
        stopped = true;
        kept = Optional.empty();
        unwritten = false;
    }

    /**
     * The visit has ended. Idempotent.
     *
     * @param visit where it stood, if its line dropped
     */
    public synchronized void close(Optional<Resumption> visit) {
        if (!stopped && unwritten) {
            write();
        }
        if (!stopped) {
            visit.ifPresent(where -> visitors.drop(key, where));
        }
        stopped = true;
        visitors.closed(this);
    }
}
