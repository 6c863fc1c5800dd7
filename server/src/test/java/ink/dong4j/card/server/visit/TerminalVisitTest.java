package ink.dong4j.card.server.visit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ink.dong4j.card.server.counts.AnsweredBy;
import ink.dong4j.card.server.counts.Tally;
import ink.dong4j.card.server.store.VisitCounts.Kind;
import ink.dong4j.card.talk.Outcome;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TerminalVisitTest {
    private static final String LEAVE_ALTERNATE_SCREEN = "\u001b[?1049l";

    @AutoClose private final House house = new House();
    private final Hanging hanging = new Hanging();
    private final FakeWire wire = new FakeWire();

    @Test
    void aVisitorReadsTheCardAsksAndLeaves() throws Exception {
        Visit visit = house.sessions.open(house.atTerminal("x"), wire);
        wire.awaitOut("Ada");
        type(visit, "who are you?\r");
        wire.awaitOut("Fine.");
        type(visit, "\u0004");

        assertThat(wire.awaitExit()).isZero();
        assertThat(house.answerer.words()).containsExactly("who are you?");
        assertThat(wire.out()).contains(LEAVE_ALTERNATE_SCREEN);
        assertThat(wire.err()).isEmpty();
        assertThat(wire.consumed()).isEqualTo("who are you?\r\u0004".length());
    }

    @Test
    void whatIsVisitedAndAskedIsCounted() throws Exception {
        Visit visit = house.sessions.open(house.atTerminal("zh"), wire);
        wire.awaitOut("Ada");
        type(visit, "/links\r");
        wire.awaitOut("网站");
        type(visit, "\u001b");
        type(visit, "who are you?\r");
        wire.awaitOut("Fine.");
        type(visit, "\u0004");
        wire.awaitExit();
        house.run("links");
        house.run("uname");

        Tally today = house.counts.days(1).toCompletableFuture().get(60, TimeUnit.SECONDS);
        assertThat(today.top(Kind.VISIT, 9))
                .containsExactly(new Tally.Line("page", 1), new Tally.Line("terminal", 1));
        assertThat(today.top(Kind.LANGUAGE, 9)).containsExactly(new Tally.Line("zh", 1));
        assertThat(today.top(Kind.PAGE, 9)).containsExactly(new Tally.Line("links", 2));
        assertThat(today.answered(AnsweredBy.MODEL)).isOne();
    }

    /** Terminals wrap the shell that they start on a host, and configurations name another command. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/bin/sh -c 'echo Qq9'",
                "exec sh -c 'printf \"\\033P@kitty-ssh|Qq9\\033\\\\\"; read -r Qq9'",
                "export TERM_PROGRAM=Qq9; exec bash --rcfile <(echo Qq9)",
                "TERM=xterm-256color exec \"$SHELL\" -l #Qq9",
                "env TERM=Qq9 sh",
                "bash -l Qq9",
                "tmux new-session -A -s Qq9",
                "hlep Qq9",
                "  "
            })
    void aCommandThatIsNotTheCardsOpensTheCardAndIsNotShown(String command) throws Exception {
        Visit visit = house.sessions.open(house.executingAtTerminal(command), wire);
        wire.awaitOut("Ada");
        type(visit, "\u0004");

        assertThat(wire.awaitExit()).isZero();
        assertThat(wire.out()).contains(LEAVE_ALTERNATE_SCREEN).doesNotContain("Qq9");
        assertThat(wire.err()).isEmpty();
    }

    @Test
    void ofTwentyFourQuestionsTwentyAreAskedThenTheWaitStandsThere() throws Exception {
        Visit visit = house.sessions.open(house.atTerminal("plain"), wire);
        for (int question = 1; question <= 20; question++) {
            String answer = "This is answer " + question + ".";
            house.answerer.then(
                    (_, sink) -> {
                        sink.delta(answer);
                        return new Outcome.Answered();
                    });
            type(visit, "question " + question + "\r");
            wire.awaitOut(answer);
            house.time.pass(Duration.ofSeconds(5));
        }
        for (int question = 21; question <= 24; question++) {
            type(visit, "question " + question + "\r");
            wire.awaitOut("Please try again in 8 min 20 s");
        }
        house.sessions.close(Duration.ZERO);

        assertThat(house.answerer.words()).hasSize(20);
    }

    @Test
    void whoHangsUpMidAnswerCancelsIt() throws Exception {
        house.answerer.then(hanging);
        Visit visit = house.sessions.open(house.atTerminal("x"), wire);
        type(visit, "who are you?\r");
        hanging.awaitBegun();
        assertThat(house.limits.answers()).isOne();
        visit.hangUp();
        hanging.awaitCancelled();
        wire.awaitExit();

        assertThat(house.limits.answers()).isZero();
    }

    @Test
    void whoMakesRoomForAnotherReadsWhyInHisScrollback() throws Exception {
        Visit visit = house.sessions.open(house.atTerminal("zh"), wire);
        visit.makeRoom();

        assertThat(wire.awaitExit()).isZero();
        assertThat(wire.out()).contains("名片访客已满，这次访问闲置最久，已关闭，让位给其他访客");
    }

    @Test
    void aStoppingServerMarksTheAnswerThatItCuts() throws Exception {
        house.answerer.then(hanging);
        Visit visit = house.sessions.open(house.atTerminal("x"), wire);
        type(visit, "who are you?\r");
        hanging.awaitBegun();
        house.sessions.close(Duration.ZERO);

        assertThat(wire.awaitExit()).isZero();
        assertThat(wire.out())
                .containsSubsequence(
                        LEAVE_ALTERNATE_SCREEN,
                        "who are you?\r\n",
                        "The answer was cut short\r\n",
                        "The card is being restarted");
        assertThat(house.limits.answers()).isZero();
    }

    @Test
    void endOfInputLeaves() throws Exception {
        house.sessions.open(house.atTerminal("x"), wire).endOfInput();

        assertThat(wire.awaitExit()).isZero();
    }

    @Test
    void thePlainModeWritesNoEscapeCode() throws Exception {
        Visit visit = house.sessions.open(house.atTerminal("plain-zh"), wire);
        wire.awaitOut("Ada");
        wire.awaitOut("工程师");
        type(visit, "\u0004");

        assertThat(wire.awaitExit()).isZero();
        assertThat(wire.out()).doesNotContain("\u001b");
    }

    private static void type(Visit visit, String keys) {
        visit.input(keys.getBytes(UTF_8));
    }
}
