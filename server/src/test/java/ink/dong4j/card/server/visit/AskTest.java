package ink.dong4j.card.server.visit;

import static ink.dong4j.card.server.visit.House.DAY;
import static ink.dong4j.card.server.visit.House.SHORT;
import static org.assertj.core.api.Assertions.assertThat;

import ink.dong4j.card.server.limit.Quota;
import ink.dong4j.card.talk.AnswerEvent;
import ink.dong4j.card.talk.Answerer;
import ink.dong4j.card.talk.Outcome;
import ink.dong4j.card.talk.Speaker;
import ink.dong4j.card.talk.Trouble;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AskTest {
    @AutoClose private final House house = new House();
    private final Hanging hanging = new Hanging();
    private final FakeWire wire = new FakeWire();

    @Test
    void onlyTheAnswerIsPrintedAndItEndsItsLine() throws Exception {
        FakeWire done = house.run("ask what's new");

        assertThat(done.awaitExit()).isZero();
        assertThat(done.out()).isEqualTo("Fine.\n");
        assertThat(done.err()).isEmpty();
        assertThat(house.answerer.words()).containsExactly("what's new");
    }

    @Test
    void whoAnswersInsteadOfTheGatewayIsSaidOnStandardError() throws Exception {
        house.answerer.then(
                (question, sink) -> {
                    sink.event(
                            new AnswerEvent.Speaks(
                                    new Speaker.Pages(Optional.of(Trouble.UNREACHABLE))));
                    sink.delta("A page says so.\n");
                    return new Outcome.Quoted();
                });
        FakeWire done = house.run("ask question");

        assertThat(done.awaitExit()).isZero();
        assertThat(done.out()).isEqualTo("A page says so.\n");
        assertThat(done.err().lines())
                .containsExactly(
                        "The assistant cannot be reached right now",
                        "From the card's pages, not an AI model");
    }

    @Test
    void withoutAGatewayThePagesAnswerAndSaySo() throws Exception {
        house.answerer.then(
                (question, sink) -> {
                    sink.event(new AnswerEvent.Speaks(new Speaker.Pages(Optional.empty())));
                    sink.delta("A page says so.");
                    return new Outcome.Quoted();
                });
        FakeWire done = house.run("ask question");

        assertThat(done.awaitExit()).isZero();
        assertThat(done.err()).isEqualTo("From the card's pages, not an AI model\n");
    }

    @Test
    void thoughtsThatComeAsTheAnswerAreNotPrinted() throws Exception {
        house.answerer.then(
                (question, sink) -> {
                    sink.event(new AnswerEvent.Speaks(new Speaker.Model(0)));
                    sink.event(new AnswerEvent.MayBeThought());
                    sink.delta("A secret ");
                    sink.delta("thought.\n\nAnd one more.");
                    sink.event(new AnswerEvent.WasThought());
                    sink.delta("The answer.");
                    return new Outcome.Answered();
                });
        FakeWire done = house.run("ask question");

        assertThat(done.awaitExit()).isZero();
        assertThat(done.out()).isEqualTo("The answer.\n");
        assertThat(done.err()).isEmpty();
    }

    @Test
    void anAnswerIsMarkdownWithoutTagsAndFormulas() throws Exception {
        house.answerer.then(
                (question, sink) -> {
                    sink.delta("**p**<b");
                    sink.delta("r>q is \\(\\frac{a");
                    sink.delta("}{b}\\), `<br>` is code");
                    return new Outcome.Answered();
                });
        FakeWire done = house.run("ask question");

        assertThat(done.awaitExit()).isZero();
        assertThat(done.out()).isEqualTo("**p**\nq is a/b, `<br>` is code\n");
    }

    @Test
    void whatWasHeldBackIsPrintedWhenTheAnswerIsCut() throws Exception {
        house.answerer.then(
                (question, sink) -> {
                    sink.event(new AnswerEvent.MayBeThought());
                    sink.delta("Half an ans");
                    return new Outcome.Failed(Trouble.CUT_SHORT);
                });
        FakeWire done = house.run("ask question");

        assertThat(done.awaitExit()).isEqualTo(69);
        assertThat(done.out()).isEqualTo("Half an ans\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    v  | what do you do | The answer reached its longest length; ask for the rest
                    v  | 你做什么         | 回答已到长度上限，可以追问其余部分
                    en | 你做什么         | The answer reached its longest length; ask for the rest
                    zh | what do you do | 回答已到长度上限，可以追问其余部分
                    """)
    void aShortenedAnswerSaysHowToGoOnInTheLanguageOfTheQuestionUnlessOneWasChosen(
            String user, String question, String notice) throws Exception {
        house.answerer.then(
                (_, sink) -> {
                    sink.delta("As far as it came");
                    return new Outcome.Shortened();
                });
        FakeWire done = house.run(house.executingAs(user, "ask " + question), "");

        assertThat(done.awaitExit()).isEqualTo(69);
        assertThat(done.out()).isEqualTo("As far as it came\n");
        assertThat(done.err()).startsWith(notice);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "TOO_LONG")
    void aTroubleIsItsSentenceAndUnavailable(Trouble trouble) throws Exception {
        house.answerer.then(
                (question, sink) -> {
                    sink.delta("Half an ans");
                    return new Outcome.Failed(trouble);
                });
        FakeWire done = house.run("ask question");

        assertThat(done.awaitExit()).isEqualTo(69);
        assertThat(done.out()).isEqualTo("Half an ans\n");
        assertThat(done.err()).hasLineCount(1).isNotBlank();
    }

    @Test
    void ofTwentyFourQuestionsTwentyAreAnsweredThenTheWaitIsTold() throws Exception {
        Quota quota = house.quota();
        for (int question = 0; question < 20; question++) {
            assertThat(house.run(house.executing("ask more", quota), "").awaitExit()).isZero();
            house.time.pass(Duration.ofSeconds(5));
        }
        for (int question = 20; question < 24; question++) {
            FakeWire done = house.run(house.executing("ask more", quota), "");
            assertThat(done.awaitExit()).isEqualTo(75);
            assertThat(done.out()).isEmpty();
            assertThat(done.err()).startsWith("Please try again in 8 min 20 s");
        }

        assertThat(house.answerer.words()).hasSize(20);
        assertThat(house.run("ask from another session").awaitExit()).isZero();
    }

    @Test
    void eachPieceIsWrittenAsItComes() throws Exception {
        CountDownLatch seen = new CountDownLatch(1);
        house.answerer.then(
                (question, sink) -> {
                    sink.delta("first ");
                    assertThat(seen.await(60, TimeUnit.SECONDS)).isTrue();
                    sink.delta("second");
                    return new Outcome.Answered();
                });
        house.sessions.open(house.executing("ask question"), wire);
        wire.awaitOut("first ");
        seen.countDown();

        assertThat(wire.awaitExit()).isZero();
        assertThat(wire.out()).isEqualTo("first second\n");
    }

    @Test
    void aVisitorThatIsGoneCancelsTheAnswer() throws Exception {
        house.answerer.then(hanging);
        Visit visit = house.sessions.open(house.executing("ask question"), wire);
        hanging.awaitBegun();
        visit.hangUp();
        hanging.awaitCancelled();
        wire.awaitExit();

        assertThat(house.limits.answers()).isZero();
    }

    @Test
    void aVisitorThatReadsNothingEndsTheAnswer() throws Exception {
        try (House hasty = new House(new CommandTimeouts(SHORT, DAY, SHORT))) {
            Answerer endless =
                    (question, sink) -> {
                        while (!Thread.interrupted()) {
                            sink.delta("more and ");
                        }
                        throw new InterruptedException();
                    };
            hasty.answerer.then(endless);
            wire.stick();
            hasty.sessions.open(hasty.executing("ask question"), wire);
            wire.awaitExit();

            assertThat(wire.out()).isEqualTo("more and ");
            assertThat(hasty.limits.answers()).isZero();
        }
    }

    @Test
    void ctrlCAtATerminalStopsTheAnswer() throws Exception {
        house.answerer.then(hanging);
        Visit visit = house.sessions.open(house.executingAtTerminal("ask question"), wire);
        hanging.awaitBegun();
        visit.input(new byte[] {'x', 3});

        assertThat(wire.awaitExit()).isEqualTo(130);
        assertThat(wire.out()).isEqualTo("So far\r\n");
        hanging.awaitCancelled();
    }

    @Test
    void aServerThatStopsSaysSoAndCountsAsUnavailable() throws Exception {
        house.answerer.then(hanging);
        house.sessions.open(house.executing("ask question"), wire);
        hanging.awaitBegun();
        house.sessions.close(Duration.ZERO);

        assertThat(wire.exited()).isTrue();
        assertThat(wire.awaitExit()).isEqualTo(69);
        assertThat(wire.out()).isEqualTo("So far\n");
        assertThat(wire.err().lines())
                .containsExactly(
                        "The answer was cut short",
                        "The card is being restarted; please come back in a moment.");
        assertThat(house.sessions.count()).isZero();
    }

    @Test
    void whoMakesRoomForAnotherIsToldSoAndMayTryAgain() throws Exception {
        house.answerer.then(hanging);
        Visit visit = house.sessions.open(house.executing("ask question"), wire);
        hanging.awaitBegun();
        visit.makeRoom();

        assertThat(wire.awaitExit()).isEqualTo(75);
        assertThat(wire.err()).startsWith("The card is full and this visit was idle for longest");
        hanging.awaitCancelled();
    }

    @Test
    void anAnswerMayComeToItsEndWhileTheServerStops() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch told = new CountDownLatch(1);
        house.answerer.then(
                (question, sink) -> {
                    sink.delta("first ");
                    begun.countDown();
                    assertThat(told.await(60, TimeUnit.SECONDS)).isTrue();
                    sink.delta("second");
                    return new Outcome.Answered();
                });
        house.sessions.open(house.executing("ask question"), wire);
        assertThat(begun.await(60, TimeUnit.SECONDS)).isTrue();
        FakeWire idle = new FakeWire();
        house.sessions.open(house.atTerminal("x"), idle);
        Thread stop = Thread.startVirtualThread(() -> house.sessions.close(DAY));
        idle.awaitExit();
        assertThat(wire.exited()).isFalse();
        told.countDown();
        stop.join();

        assertThat(wire.awaitExit()).isZero();
        assertThat(wire.out()).isEqualTo("first second\n");
        assertThat(wire.err()).startsWith("The card is being restarted");
    }

    @Test
    void aQuestionThatComesWhileTheServerStopsIsRefusedInWords() throws Exception {
        house.sessions.close(Duration.ZERO);
        house.sessions.open(house.executing("ask question"), wire);

        assertThat(wire.awaitExit()).isEqualTo(69);
        assertThat(wire.err()).startsWith("The card is being restarted");
        assertThat(house.answerer.words()).isEmpty();
    }

    @Test
    void whatIsOnlyPrintedIsPrintedWhileTheServerStops() throws Exception {
        house.sessions.close(Duration.ZERO);

        assertThat(house.run("links").out()).contains("https://example.org/a");
    }

    @Test
    void aBugIsASentenceToTheVisitorAndLeavesNothingBehind() throws Exception {
        house.answerer.then(
                (question, sink) -> {
                    throw new IllegalStateException("planted by a test");
                });
        FakeWire done = house.run("ask question");

        assertThat(done.awaitExit()).isEqualTo(69);
        assertThat(done.err()).isEqualTo("The assistant cannot be reached right now\n");
        assertThat(house.limits.answers()).isZero();
    }
}
