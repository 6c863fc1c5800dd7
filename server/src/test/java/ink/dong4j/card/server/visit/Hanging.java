package ink.dong4j.card.server.visit;

import ink.dong4j.card.talk.AnswerSink;
import ink.dong4j.card.talk.Answerer;
import ink.dong4j.card.talk.Outcome;
import ink.dong4j.card.talk.Question;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Says something, then nothing more until it is cancelled. */
public final class Hanging implements Answerer {
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch cancelled = new CountDownLatch(1);

    @Override
    public Outcome answer(Question question, AnswerSink sink) throws InterruptedException {
        sink.delta("So far");
        begun.countDown();
        try {
            new CountDownLatch(1).await();
            throw new AssertionError("nothing counts it down");
        } finally {
            cancelled.countDown();
        }
    }

    public void awaitBegun() throws InterruptedException {
        await(begun, "the answer never began");
    }

    public void awaitCancelled() throws InterruptedException {
        await(cancelled, "the answer was never cancelled");
    }

    private static void await(CountDownLatch latch, String failure) throws InterruptedException {
        if (!latch.await(60, TimeUnit.SECONDS)) {
            throw new AssertionError(failure);
        }
    }
}
