package ink.dong4j.card.server.assistant;

import ink.dong4j.card.program.AnswerSink;
import ink.dong4j.card.ui.Trouble;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Keeps what an answer brought. */
final class RecordingSink implements AnswerSink {
    private final List<String> deltas = new ArrayList<>();
    private final CountDownLatch begun = new CountDownLatch(1);
    private boolean fromPages;
    private Optional<Trouble> after = Optional.empty();

    @Override
    public synchronized void fromPages() {
        fromPages = true;
    }

    @Override
    public synchronized void fromPagesAfter(Trouble trouble) {
        fromPages = true;
        after = Optional.of(trouble);
    }

    @Override
    public synchronized void delta(String text) {
        deltas.add(text);
        begun.countDown();
    }

    synchronized String text() {
        return String.join("", deltas);
    }

    synchronized List<String> deltas() {
        return List.copyOf(deltas);
    }

    synchronized boolean wasFromPages() {
        return fromPages;
    }

    synchronized Optional<Trouble> after() {
        return after;
    }

    void awaitText() throws InterruptedException {
        if (!begun.await(10, TimeUnit.SECONDS)) {
            throw new AssertionError("waited in vain for text");
        }
    }
}
