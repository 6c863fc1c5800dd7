package ink.dong4j.card.server.assistant;

import ink.dong4j.card.program.AnswerSink;
import ink.dong4j.card.ui.Aside;
import ink.dong4j.card.ui.Speaker;
import ink.dong4j.card.ui.Trouble;
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
    private final List<Aside> asides = new ArrayList<>();
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
    public synchronized void aside(Aside aside) {
        asides.add(aside);
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

    public synchronized List<Aside> asides() {
        return List.copyOf(asides);
    }

    /** Who spoke last; empty when nobody said so. */
    public synchronized Optional<Speaker> speaker() {
        return asides.stream()
                .filter(Aside.Speaks.class::isInstance)
                .map(aside -> ((Aside.Speaks) aside).speaker())
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
