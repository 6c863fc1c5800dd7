package ink.dong4j.card.program;

import static org.assertj.core.api.Assertions.assertThat;

import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.talk.AnswerEvent;
import ink.dong4j.card.talk.Answerer;
import ink.dong4j.card.talk.Outcome;
import ink.dong4j.card.talk.Question;
import ink.dong4j.card.talk.Speaker;
import ink.dong4j.card.talk.Trouble;
import ink.dong4j.card.ui.Msg;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class TurnTest {
    private static final Question QUESTION = new Question("who?", List.of(), Lang.EN);

    private final Mailbox mailbox = new Mailbox(1000);
    private final AtomicInteger ended = new AtomicInteger();
    private final List<Throwable> broken = new ArrayList<>();

    @Test
    void anAnswerArrivesWholeWithItsEndLast() throws Exception {
        start(
                (question, sink) -> {
                    sink.event(
                            new AnswerEvent.Speaks(new Speaker.Pages(Optional.of(Trouble.BUSY))));
                    sink.delta(question.words());
                    sink.delta(" me");
                    return new Outcome.Quoted();
                });
        assertThat(all())
                .containsExactly(
                        new Msg.Told(
                                7,
                                new AnswerEvent.Speaks(
                                        new Speaker.Pages(Optional.of(Trouble.BUSY)))),
                        new Msg.Delta(7, "who? me"),
                        new Msg.TurnEnded(7, new Outcome.Quoted()));
        assertThat(ended).hasValue(1);
    }

    @Test
    void cancellingInterruptsAndNoTextFollowsButWhatItCost() throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        Turn turn =
                start(
                        (_, sink) -> {
                            sink.delta("before");
                            started.countDown();
                            try {
                                new CountDownLatch(1).await();
                            } finally {
                                sink.delta("after");
                                sink.event(new AnswerEvent.Cost(312, false));
                            }
                            return new Outcome.Answered();
                        });
        started.await();
        turn.cancel();
        turn.cancel();
        assertThat(all())
                .containsExactly(
                        new Msg.Delta(7, "before"),
                        new Msg.Told(7, new AnswerEvent.Cost(312, false)),
                        new Msg.TurnEnded(7, new Outcome.Cancelled()));
        assertThat(ended).hasValue(1);
    }

    @Test
    void aBugOfTheAnswererIsToldOnceAndTheVisitorReadsASentence() throws Exception {
        start(
                (_, _) -> {
                    throw new IllegalStateException("bug");
                });
        assertThat(all())
                .containsExactly(new Msg.TurnEnded(7, new Outcome.Failed(Trouble.UNREACHABLE)));
        assertThat(broken).singleElement().extracting(Throwable::getMessage).isEqualTo("bug");
        assertThat(ended).hasValue(1);
    }

    @Test
    void anErrorOfTheAnswererEndsItsTurnAndIsToldToo() throws Exception {
        start(
                (_, sink) -> {
                    sink.delta("half");
                    throw new StackOverflowError("deep");
                });
        assertThat(all())
                .containsExactly(
                        new Msg.Delta(7, "half"),
                        new Msg.TurnEnded(7, new Outcome.Failed(Trouble.CUT_SHORT)));
        assertThat(broken).singleElement().extracting(Throwable::getMessage).isEqualTo("deep");
        assertThat(ended).hasValue(1);
    }

    @Test
    void aTurnEndsEvenWhereItsFailureCannotBeTold() throws Exception {
        Turn.start(
                7,
                QUESTION,
                (_, _) -> {
                    throw new StackOverflowError("deep");
                },
                mailbox,
                () -> {
                    throw new IllegalStateException("nor can its place be given back");
                },
                _ -> {
                    throw new OutOfMemoryError("nor is there room for a log line");
                });
        assertThat(all())
                .containsExactly(new Msg.TurnEnded(7, new Outcome.Failed(Trouble.UNREACHABLE)));
    }

    @Test
    void anAnswerWithoutEndIsCutAtTheBound() throws Exception {
        start(
                (_, sink) -> {
                    while (!Thread.interrupted()) {
                        sink.delta("好".repeat(1000));
                    }
                    throw new InterruptedException();
                });
        List<Msg> all = all();
        int length =
                all.stream()
                        .mapToInt(
                                msg -> msg instanceof Msg.Delta(long _, String t) ? t.length() : 0)
                        .sum();
        assertThat(length).isEqualTo(Turn.BOUND);
        assertThat(all).last().isEqualTo(new Msg.TurnEnded(7, new Outcome.Shortened()));
    }

    private Turn start(Answerer answerer) {
        return Turn.start(7, QUESTION, answerer, mailbox, ended::incrementAndGet, broken::add);
    }

    private List<Msg> all() throws InterruptedException {
        List<Msg> all = new ArrayList<>();
        while (all.isEmpty() || !(all.getLast() instanceof Msg.TurnEnded)) {
            for (Msg msg : mailbox.take(Duration.ofDays(1)).messages()) {
                if (msg instanceof Msg.Delta(long turn, String more)
                        && !all.isEmpty()
                        && all.getLast() instanceof Msg.Delta(long _, String text)) {
                    all.set(all.size() - 1, new Msg.Delta(turn, text + more));
                } else {
                    all.add(msg);
                }
            }
        }
        return all;
    }
}
