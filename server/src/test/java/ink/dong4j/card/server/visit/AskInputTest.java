package ink.dong4j.card.server.visit;

import static ink.dong4j.card.server.visit.House.DAY;
import static ink.dong4j.card.server.visit.House.SHORT;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ink.dong4j.card.talk.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class AskInputTest {
    @AutoClose private final House house = new House();
    @AutoClose private final House patient = new House(new CommandTimeouts(DAY, DAY, DAY));
    private final FakeWire wire = new FakeWire();

    @Test
    void pipedInputTravelsBehindTheQuestion() throws Exception {
        house.run(house.executing("ask question"), "the context\nand more\n");

        assertThat(house.answerer.words()).containsExactly("question\n\nthe context\nand more");
    }

    @Test
    void openButSilentInputDoesNotHoldTheQuestionBack() throws Exception {
        house.sessions.open(house.executing("ask question"), wire);

        assertThat(wire.awaitExit()).isZero();
        assertThat(wire.out()).isEqualTo("Fine.\n");
    }

    @Test
    void onceAByteHasComeAllIsRead() throws Exception {
        Visit visit = patient.sessions.open(patient.executing("ask question"), wire);
        for (String piece : List.of("on", "e\ntwo", " 三")) {
            visit.input(piece.getBytes(UTF_8));
        }
        assertThat(wire.exited()).isFalse();
        visit.endOfInput();

        assertThat(wire.awaitExit()).isZero();
        assertThat(patient.answerer.words()).containsExactly("question\n\none\ntwo 三");
        assertThat(wire.consumed()).isEqualTo("one\ntwo 三".getBytes(UTF_8).length);
    }

    @Test
    void withADashTheEndOfTheInputIsWaitedFor() throws Exception {
        try (House hasty = new House(new CommandTimeouts(Duration.ZERO, Duration.ZERO, DAY))) {
            Visit visit = hasty.sessions.open(hasty.executing("ask - question"), wire);
            visit.input("context".getBytes(UTF_8));
            visit.endOfInput();

            assertThat(wire.awaitExit()).isZero();
            assertThat(hasty.answerer.words()).containsExactly("question\n\ncontext");
        }
    }

    @Test
    void aLoneDashTakesTheInputAsTheQuestion() throws Exception {
        house.run(house.executing("ask -"), "who are you?\n");

        assertThat(house.answerer.words()).containsExactly("who are you?");
    }

    @Test
    void withoutAQuestionNothingIsAsked() throws Exception {
        for (String command : List.of("ask", "ask -", "ask  ")) {
            FakeWire each = house.run(command);

            assertThat(each.awaitExit()).isEqualTo(2);
            assertThat(each.out()).isEmpty();
            assertThat(each.err()).contains("ssh card.example.org ask");
        }
        assertThat(house.answerer.words()).isEmpty();
    }

    @Test
    void inputThatStopsMidwayIsRefusedAfterATime() throws Exception {
        try (House hasty = new House(new CommandTimeouts(DAY, SHORT, DAY))) {
            Visit visit = hasty.sessions.open(hasty.executing("ask question"), wire);
            visit.input("half of".getBytes(UTF_8));

            assertThat(wire.awaitExit()).isEqualTo(2);
            assertThat(wire.err()).isEqualTo("The input stopped before its end\n");
            assertThat(hasty.answerer.words()).isEmpty();
        }
    }

    @Test
    void inputOrQuestionBeyondTheBoundIsRefused() throws Exception {
        String bound = "x".repeat(House.PROMPT_BYTES);
        for (FakeWire each :
                List.of(
                        house.run(house.executing("ask question"), bound + "x"),
                        house.run(house.executing("ask question"), bound),
                        house.run("ask " + bound + "x"))) {
            assertThat(each.awaitExit()).isEqualTo(2);
            assertThat(each.err()).isEqualTo("That is too long\n");
        }
        assertThat(house.answerer.words()).isEmpty();
        assertThat(house.run("ask " + bound).awaitExit()).isZero();
    }

    @Test
    void endlessInputIsNotTakenInAfterTheBound() throws Exception {
        Visit visit = house.sessions.open(house.executing("ask -"), wire);
        for (int i = 0; i < 1_000; i++) {
            visit.input(new byte[100]);
        }

        assertThat(wire.awaitExit()).isEqualTo(2);
        assertThat(wire.consumed()).isLessThanOrEqualTo(House.PROMPT_BYTES);
    }

    @Test
    void escapeCodesOfTheVisitorReachNobody() throws Exception {
        house.run(house.executing("ask a\u001b[31mb"), "c\u0007d");

        assertThat(house.answerer.words().getFirst())
                .doesNotContainPattern("[\u0000-\t\u000b-\u001f]");
    }

    @Test
    void ctrlCBeforeTheAnswerAsksNothing() throws Exception {
        Visit visit = patient.sessions.open(patient.executingAtTerminal("ask -"), wire);
        visit.input(new byte[] {'x', 3});

        assertThat(wire.awaitExit()).isEqualTo(130);
        assertThat(patient.answerer.words()).isEmpty();
    }

    @Test
    void ctrlDAtATerminalEndsTheInput() throws Exception {
        Visit visit = patient.sessions.open(patient.executingAtTerminal("ask - why"), wire);
        visit.input("one\rtwo\u0004".getBytes(UTF_8));

        assertThat(wire.awaitExit()).isZero();
        assertThat(patient.answerer.words()).containsExactly("why\n\none\ntwo");
    }

    @Test
    void inputThatCameTooLateIsToldOf() throws Exception {
        CountDownLatch come = new CountDownLatch(1);
        house.answerer.then(
                (question, sink) -> {
                    sink.delta("Fine.");
                    assertThat(come.await(60, TimeUnit.SECONDS)).isTrue();
                    return new Outcome.Answered();
                });
        Visit visit = house.sessions.open(house.executing("ask question"), wire);
        wire.awaitOut("Fine.");
        visit.input("too late".getBytes(UTF_8));
        come.countDown();

        assertThat(wire.awaitExit()).isZero();
        assertThat(wire.err()).startsWith("The input came too late");
    }
}
