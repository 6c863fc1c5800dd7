package ink.dong4j.card.server.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import ink.dong4j.card.server.metrics.Figures;
import ink.dong4j.card.talk.Outcome;
import ink.dong4j.card.talk.Trouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A visitor who leaves an answer in any of its stages, and many answers at once. */
class GatewayCancelIT {
    private static final Duration SOON = Duration.ofSeconds(1);

    private GatewayFixture fixture;
    private Assistants assistants;

    @BeforeEach
    void start() {
        fixture = GatewayFixture.start();
        assistants = Assistants.of(Samples::card, Samples.at(fixture.baseUrl()), new Figures());
        assistants.warmUp();
    }

    @AfterEach
    void stop() {
        assistants.close();
        fixture.close();
    }

    /** An answer on a virtual thread of its own. */
    private record Turn(Thread thread, FutureTask<Outcome> task, RecordingSink sink) {
        static Turn ask(Assistants assistants, String words) {
            RecordingSink sink = new RecordingSink();
            FutureTask<Outcome> task =
                    new FutureTask<>(
                            () ->
                                    assistants
                                            .paidFrom(Samples.PURSE)
                                            .answer(Samples.question(words), sink));
            return new Turn(Thread.ofVirtual().start(task), task, sink);
        }

        boolean wasInterrupted() throws InterruptedException {
            thread.join();
            return task.state() == FutureTask.State.FAILED
                    && task.exceptionNow() instanceof InterruptedException;
        }
    }

    @Test
    void leavingWhileTextFlowsClosesTheConnection() throws InterruptedException {
        Turn turn = Turn.ask(assistants, "@endless");
        turn.sink().awaitText();
        leaves(turn);
    }

    @Test
    void leavingAStalledAnswerClosesTheConnection() throws InterruptedException {
        Turn turn = Turn.ask(assistants, "@upstream-mid-stall");
        turn.sink().awaitText();
        leaves(turn);
    }

    @Test
    void leavingBeforeAnyReplyClosesTheConnection() throws InterruptedException {
        Turn turn = Turn.ask(assistants, "@upstream-never-answers");
        fixture.awaitRequests(1);
        leaves(turn);
    }

    private void leaves(Turn turn) throws InterruptedException {
        long start = System.nanoTime();
        turn.thread().interrupt();
        assertThat(turn.wasInterrupted()).isTrue();
        fixture.awaitOpenConnections(0);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SOON);
        assertThat(turn.sink().wasFromPages()).isFalse();
    }

    @Test
    void theNextQuestionAfterOneThatWasLeftIsAnswered() throws Exception {
        Turn left = Turn.ask(assistants, "@endless");
        left.sink().awaitText();
        left.thread().interrupt();
        Turn next = Turn.ask(assistants, "@stream-burst");
        assertThat(next.task().get()).isEqualTo(new Outcome.Answered());
    }

    @Test
    void manyAnswersAtOnceTakeNoPlatformThreads() throws Exception {
        Turn.ask(assistants, "@stream-burst").task().get();
        long threads = platformThreads();
        List<Turn> turns = new ArrayList<>();
        for (int i = 0; i < 80; i++) {
            turns.add(Turn.ask(assistants, "@endless"));
        }
        for (Turn turn : turns) {
            turn.sink().awaitText();
        }
        assertThat(fixture.openConnections()).isGreaterThanOrEqualTo(80);
        // Carriers of virtual threads may still be added, one a core and a few for pinned ones.
        assertThat(platformThreads()).isLessThanOrEqualTo(threads + 8);
        turns.forEach(turn -> turn.thread().interrupt());
        for (Turn turn : turns) {
            assertThat(turn.wasInterrupted()).isTrue();
        }
        fixture.awaitOpenConnections(0);
    }

    private static long platformThreads() throws IOException {
        try (Stream<Path> threads = Files.list(Path.of("/proc/self/task"))) {
            return threads.count();
        }
    }

    @Test
    void silenceBetweenTokensKeepsTheTextAndSaysThatItWasCut() throws Exception {
        try (Assistants impatient = impatient()) {
            Turn turn = Turn.ask(impatient, "@upstream-mid-stall");
            assertThat(turn.task().get()).isEqualTo(new Outcome.Failed(Trouble.CUT_SHORT));
            assertThat(turn.sink().text()).isEqualTo("Hello! I");
            fixture.awaitOpenConnections(0);
        }
    }

    @Test
    void commentsAreNoTokens() throws Exception {
        Script pings = Script.tokens(List.of(), Duration.ZERO);
        for (int i = 0; i < 100; i++) {
            pings =
                    pings.then(
                            Script.Send.of(Transcript.chunk(": ping\n\n")),
                            new Script.Wait(Duration.ofMillis(100)));
        }
        fixture.next(pings);
        try (Assistants impatient = impatient()) {
            Turn turn = Turn.ask(impatient, "what does dong4j do");
            assertThat(turn.task().get()).isEqualTo(new Outcome.Quoted());
            assertThat(turn.sink().after()).contains(Trouble.UNREACHABLE);
            fixture.awaitOpenConnections(0);
        }
    }

    private Assistants impatient() {
        return Assistants.of(
                Samples::card,
                Samples.at(fixture.baseUrl(), Duration.ofMillis(700)),
                new Figures());
    }

    @Test
    void aResetInTheMiddleKeepsTheText() throws Exception {
        fixture.next(
                Script.tokens(List.of("so", " far"), Duration.ofMillis(50))
                        .then(new Script.Reset()));
        Turn turn = Turn.ask(assistants, "hello");
        assertThat(turn.task().get()).isEqualTo(new Outcome.Failed(Trouble.CUT_SHORT));
        assertThat(turn.sink().text()).isEqualTo("so far");
    }

    @Test
    void anAnswerInSingleBytesIsWhole() throws Exception {
        fixture.next(Script.answer(List.of("你好", "，世界", "🎉"), Duration.ZERO).byteByByte());
        Turn turn = Turn.ask(assistants, "hello");
        assertThat(turn.task().get()).isEqualTo(new Outcome.Answered());
        assertThat(turn.sink().text()).isEqualTo("你好，世界🎉");
    }

    @Test
    void anAnswerWithoutEndIsShortenedAQuarterBeyondItsTokens() throws Exception {
        fixture.next(
                Script.tokens(Collections.nCopies(4000, "0123456789".repeat(4)), Duration.ZERO));
        Turn turn = Turn.ask(assistants, "hello");
        assertThat(turn.task().get()).isEqualTo(new Outcome.Shortened());
        // 800 tokens and a quarter, by three digits a token at least.
        assertThat(turn.sink().text()).hasSizeBetween(3000, 3100);
        fixture.awaitOpenConnections(0);
    }

    @Test
    void aLineWithoutEndIsGivenUp() throws Exception {
        String line = "data: " + "x".repeat(1 << 20);
        fixture.next(
                Script.tokens(List.of("so far"), Duration.ZERO)
                        .then(Script.Send.of(Transcript.chunk(line)), new Script.Hold()));
        Turn turn = Turn.ask(assistants, "hello");
        assertThat(turn.task().get()).isEqualTo(new Outcome.Failed(Trouble.CUT_SHORT));
        fixture.awaitOpenConnections(0);
    }

    @Test
    void aFinishedAnswerLeavesItsConnectionToTheNext()
            throws ExecutionException, InterruptedException {
        Turn.ask(assistants, "@stream-burst").task().get();
        Turn.ask(assistants, "@stream-burst").task().get();
        assertThat(fixture.openConnections()).isEqualTo(1);
    }
}
