package ink.dong4j.card.server.assistant;

import ink.dong4j.card.talk.AnswerEvent;
import ink.dong4j.card.talk.AnswerSink;
import ink.dong4j.card.talk.Speaker;
import ink.dong4j.card.talk.Trouble;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Keeps what an answer brought. */
public final class RecordingSink implements AnswerSink {
    private final List<String> deltas = new ArrayList<>();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final List<AnswerEvent> asides = new ArrayList<>();
    private final Duration reading;

    public RecordingSink() {
        this(Duration.ZERO);
    }

    /**
     * @param reading how long each piece is read before the next one is taken
     */
    RecordingSink(Duration reading) {
        this.reading = reading;
    }

    @Override
    public synchronized void event(AnswerEvent event) {
        asides.add(event);
    }

    @Override
    public synchronized void delta(String text) {
        deltas.add(text);
        begun.countDown();
        LockSupport.parkNanos(reading.toNanos());
    }

    public synchronized String text() {
        return String.join("", deltas);
    }

    public synchronized List<String> deltas() {
        return List.copyOf(deltas);
    }

    public synchronized List<AnswerEvent> asides() {
        return List.copyOf(asides);
    }

    /** Who spoke last; empty when nobody said so. */
    public synchronized Optional<Speaker> speaker() {
        return asides.stream()
                .filter(AnswerEvent.Speaks.class::isInstance)
                .map(event -> ((AnswerEvent.Speaks) event).speaker())
                .reduce((_, later) -> later);
    }

    public synchronized boolean wasFromPages() {
        return speaker().filter(Speaker.Pages.class::isInstance).isPresent();
    }

    /** The trouble for which the pages stepped in. */
    public synchronized Optional<Trouble> after() {
        return speaker()
                .flatMap(
                        last ->
                                last instanceof Speaker.Pages(var why, boolean _)
                                        ? why
                                        : Optional.empty());
    }

    public void awaitText() throws InterruptedException {
        if (!begun.await(60, TimeUnit.SECONDS)) {
            throw new AssertionError("waited in vain for text");
        }
    }
}
