package ink.dong4j.card.server.thread;

import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.people.Refusal;
import ink.dong4j.card.people.ThreadReply;
import ink.dong4j.card.people.ThreadReply.Ending;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * The conversations that visitors at terminals have now: one entry from the first question to the end of
 * the visit, so that admission bounds them. Thread-safe.
 */
public final class Threads {
    /** How long a visitor may take to let the owner in. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final InstantSource clock;
    private final Duration patience;
    private final Map<String, OpenThread> open = new ConcurrentHashMap<>();

    public Threads(InstantSource clock) {
        this(clock, PATIENCE);
    }

    /**
     * @param patience how long a visitor may take to let the owner in
     */
    Threads(InstantSource clock, Duration patience) {
        this.clock = clock;
        this.patience = patience;
    }

    /**
     * A visit asks its first question.
     *
     * @param visitor takes what the visitor is told, from any thread, without waiting
     */
    public OpenThread begun(String visit, Lang lang, Consumer<ThreadReply.ToVisitor> visitor) {
        OpenThread begun = new OpenThread(visit, clock.instant(), lang, patience, visitor);
        open.put(visit, begun);
        return begun;
    }

    /** The visit of a conversation has ended. */
    public void ended(OpenThread thread) {
        open.remove(thread.visit());
        thread.close();
    }

    /** The conversations that go on, the oldest first. */
    public List<ThreadSummary> open() {
        return open.values().stream()
                .map(OpenThread::summary)
                .sorted(Comparator.comparing(ThreadSummary::since))
                .toList();
    }

    /**
     * The owner would like to join the conversation of a visit. The visitor is asked, and what comes of
     * it is told to the owner.
     *
     * @return why he cannot; empty when he has to wait for the visitor's consent
     */
    public Optional<Ending> join(String visit, OwnerSeat owner) {
        return Optional.ofNullable(open.get(visit))
                .map(thread -> thread.join(owner))
                .orElse(Optional.of(Ending.UNKNOWN));
    }

    /**
     * The owner says something to the visitor whose conversation he is in.
     *
     * @return why it did not reach him; empty when it did
     */
    public Optional<Refusal> answer(String visit, OwnerSeat owner, String words) {
        return Optional.ofNullable(open.get(visit))
                .map(thread -> thread.answer(owner, words))
                .orElse(Optional.of(new Refusal.Unavailable()));
    }

    /** The owner leaves a conversation, or asks no longer to join it. Idempotent. */
    public void handBack(String visit, OwnerSeat owner) {
        Optional.ofNullable(open.get(visit)).ifPresent(thread -> thread.handBack(owner));
    }
}
