package ink.dong4j.card.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ink.dong4j.card.people.Request;
import ink.dong4j.card.talk.Allowance;
import ink.dong4j.card.talk.AnswerEvent;
import ink.dong4j.card.talk.Outcome;
import ink.dong4j.card.talk.Speaker;
import ink.dong4j.card.terminal.Probe;
import ink.dong4j.card.terminal.WindowSize;
import ink.dong4j.card.ui.Effect;
import ink.dong4j.card.ui.Farewell;
import ink.dong4j.card.ui.Msg;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ProgramTest {
    private static final String ENTER = "\u001b[?1049h";
    private static final String MOUSE_OFF = "\u001b[?1006l\u001b[?1000l";
    private static final String FORMER_TITLE = "\u001b]2;\u001b\\\u001b[23;0t";
    private static final String REST =
            "\u001b[?7h\u001b[?2004l\u001b[?25h\u001b[0m" + FORMER_TITLE + "\u001b[?1049l";
    private static final String LEAVE = "\u001b[?2026l" + MOUSE_OFF + REST;
    private static final String LEAVE_CHAT = "\u001b[?2026l" + REST;
    private static final Duration WARNED = Samples.IDLE.minusMinutes(1);

    private static final String DARK = "\u001b]11;rgb:0000/0000/0000\u001b\\";

    private final ManualClock clock = new ManualClock();
    private final FakeTty tty = new FakeTty();
    private final Mailbox mailbox = new Mailbox(64 * 1024);
    private final FakeEffects effects = new FakeEffects();
    private final Program program = program(80, 24, effects);

    @Test
    void theFirstWriteEntersAndPaints() {
        program.open();
        assertThat(tty.writes()).isEqualTo(1);
        assertThat(tty.news()).startsWith(ENTER).contains("Ada");
    }

    @Test
    void theFirstWriteTurnsOffWhatADeadProgramMayHaveLeftOn() {
        program.open();
        String first = tty.news();
        String before = first.substring(0, first.lastIndexOf("Ada"));
        for (int mode : List.of(1, 69, 1000, 1002, 1003, 1004, 2031, 9001)) {
            assertThat(before).containsPattern("\u001b\\[\\?([0-9]+;)*" + mode + "(;[0-9]+)*l");
        }
        // The card's own mouse comes after that.
        assertThat(before.indexOf("1000h")).isGreaterThan(before.indexOf("1003"));
    }

    @Test
    void keysOfTheWindowsConsoleAreKeysUntilItListens() {
        rest();
        assertThat(type("\u001b[72;35;104;1;0;1_\u001b[72;35;104;0;0;1_")).contains("h");
        type("\u001b[13;28;13;1;0;1_\u001b[13;28;13;0;0;1_");
        assertThat(asked()).isEqualTo("h");
    }

    @Test
    void aKeyPaintsAtOnceAndGivesItsBytesBack() {
        rest();
        int before = tty.consumed();
        assertThat(type("x")).contains("x");
        assertThat(tty.consumed() - before).isEqualTo(1);
    }

    @Test
    void lettersThatGrowWhenTheirCaseIsFoldedAndAnyControlKeyEndNoVisit() {
        rest();
        type("\u0130".repeat(30) + "x");
        for (char control = 1; control < ' '; control++) {
            if (control != 3 && control != 4) {
                type(control + "x");
            }
        }
        assertThat(program.over()).isFalse();
    }

    @Test
    void aVisitAtRestWritesNothingAndWaitsForItsIdleLimitOnly() {
        Instant warned = clock.instant().plus(WARNED);
        rest();
        Duration left = Duration.between(clock.instant(), warned);
        assertThat(program.pause()).isEqualTo(left);
        step();
        assertThat(tty.news()).isEmpty();
        assertThat(program.pause()).isEqualTo(left);
    }

    @Test
    void deltasWaitForTheNextFrameAndNoneIsLost() {
        long turn = ask();
        clock.advance(Program.FRAME_GAP);
        assertThat(post(new Msg.Delta(turn, "one "))).contains("one");
        assertThat(post(new Msg.Delta(turn, "two "))).isEmpty();
        assertThat(post(new Msg.Delta(turn, "three "))).isEmpty();
        assertThat(program.pause()).isLessThanOrEqualTo(Program.FRAME_GAP);
        clock.advance(Program.FRAME_GAP);
        step();
        assertThat(tty.news()).contains("two", "three");
    }

    @Test
    void theFirstWordsOfAnAnswerDoNotWaitForTheNextFrame() {
        long turn = ask();
        post(new Msg.Told(turn, new AnswerEvent.Speaks(new Speaker.Model(0))));
        clock.advance(Program.KEY_GAP);
        assertThat(post(new Msg.Delta(turn, "one "))).contains("one");
        clock.advance(Program.KEY_GAP);
        assertThat(post(new Msg.Delta(turn, "two "))).isEmpty();
    }

    @Test
    void whatAQuestionChangesAtOnceIsInItsOwnFrame() {
        rest();
        Allowance few = new Allowance(7, 20, Duration.ofMinutes(10));
        effects.onTurn(() -> mailbox.post(new Msg.AllowanceChanged(few)));
        type("who are you?");
        assertThat(type("\r")).contains("thinking", "7 of 20");
        clock.advance(Program.FRAME_GAP);
        step();
        assertThat(tty.news()).isEmpty();
    }

    @Test
    void aKeyDoesNotWaitForTheNextFrame() {
        long turn = ask();
        clock.advance(Program.FRAME_GAP);
        assertThat(post(new Msg.Delta(turn, "one "))).contains("one");
        clock.advance(Program.KEY_GAP);
        assertThat(type("x")).contains("x");
    }

    @Test
    void streamingPaintsAtMostThirtyFramesASecond() {
        long turn = ask();
        clock.advance(Program.FRAME_GAP);
        int before = tty.writes();
        for (int millisecond = 0; millisecond < 1000; millisecond++) {
            post(new Msg.Delta(turn, "word "));
            clock.advance(Duration.ofMillis(1));
        }
        assertThat(tty.writes() - before).isBetween(25, 31);
    }

    @Test
    void aResizeStormCostsNoMoreThanItsFrames() {
        rest();
        int before = tty.writes();
        for (int millisecond = 0; millisecond < 1000; millisecond++) {
            mailbox.resized(40 + millisecond % 100, 20);
            mailbox.resized(41 + millisecond % 100, 20);
            step();
            clock.advance(Duration.ofMillis(1));
        }
        assertThat(tty.writes() - before).isBetween(1, 31);
    }

    @Test
    void inputCountsWhileAWriteIsInFlight() {
        rest();
        tty.stopReading();
        type("a");
        int before = tty.writes();
        type("bc");
        type("\r");
        assertThat(tty.writes()).isEqualTo(before);
        assertThat(asked()).contains("abc");
        clock.advance(Program.FRAME_GAP);
        tty.read();
        step();
        assertThat(tty.writes()).isEqualTo(before + 1);
    }

    @Test
    void aReaderThatStopsIsGoneAfterAWhile() throws Exception {
        rest();
        tty.stopReading();
        type("a");
        assertThat(program.pause()).isLessThanOrEqualTo(Outlet.STALL);
        clock.advance(Outlet.STALL.minusMillis(1));
        step();
        assertThat(program.over()).isFalse();
        clock.advance(Duration.ofMillis(1));
        step();
        assertThat(program.over()).isTrue();
        assertThat(program.close()).isEmpty();
    }

    @Test
    void aVisitWithoutAKeyIsWarnedThenEnds() throws Exception {
        rest();
        clock.advance(WARNED);
        step();
        assertThat(tty.news()).isNotEmpty();
        clock.advance(Duration.ofMinutes(1));
        step();
        assertThat(program.close()).contains(Farewell.IDLE);
        assertThat(tty.news()).contains(LEAVE).contains("card.example.org").endsWith("\r\n");
    }

    @Test
    void aKeyKeepsTheVisitAliveAndATerminalsReplyDoesNot() {
        rest();
        clock.advance(WARNED);
        type("\u001b[24;80R");
        assertThat(program.pause()).isLessThanOrEqualTo(Duration.ofMinutes(1));
        type("x");
        assertThat(program.pause()).isEqualTo(WARNED);
    }

    @Test
    void aReplyThatNobodyAskedForChangesNothing() {
        rest();
        assertThat(type("\u001b[?1;2c\u001b]10;rgb:0000/0000/0000\u001b\\\u001b[?2026;2$y"))
                .isEmpty();
    }

    @Test
    void theTerminalIsAskedAfterTheFirstFrameAndNothingWaitsForIt() {
        program.open();
        tty.news();
        step();
        assertThat(tty.news()).contains("“\u001b[6n\r  " + Probe.FIRST);
        assertThat(type("x")).contains("x");
        step();
        assertThat(tty.news()).isEmpty();
    }

    @Test
    void aTerminalThatDrawsAmbiguousCharactersTwoWideIsPaintedAnewForThem() {
        program.open();
        step();
        tty.news();
        clock.advance(Program.FRAME_GAP);
        assertThat(type("\u001b[2;3R\u001b[?1;2c")).containsOnlyOnce("\u001b[2J");
        clock.advance(Program.FRAME_GAP);
        // The last letter stands behind the prompt's two cells and six of the draft.
        assertThat(type("“好”x")).contains("“").endsWith("\u001b[11;9H\u001b[Kx");
    }

    @Test
    void aTerminalThatDrawsThemInOneColumnOnlyWrapsAgain() {
        program.open();
        step();
        tty.news();
        clock.advance(Program.FRAME_GAP);
        assertThat(type("\u001b[2;2R\u001b[?1;2c"))
                .contains("\u001b[?7h")
                .hasSizeLessThanOrEqualTo(20);
        type("\u001b[2;3R");
        clock.advance(Program.FRAME_GAP);
        step();
        assertThat(tty.news()).isEmpty();
    }

    @Test
    void aDarkBackgroundIsOneRepaintAndAProvedColourAnother() {
        program.open();
        step();
        tty.news();
        clock.advance(Program.FRAME_GAP);
        String first = type(DARK + "\u001b[?62;22c");
        assertThat(first).containsOnlyOnce("\u001b[2J").contains("38;5;").contains(Probe.SECOND);
        type("\u001b[?2026;2$y\u001bP1$r0;48;2;1;2;3m\u001b\\\u001b[?62;22c");
        clock.advance(Program.FRAME_GAP);
        step();
        String third = tty.news();
        assertThat(third).containsOnlyOnce("\u001b[2J").contains("38;2;").contains("Ada");
        type(DARK);
        clock.advance(Program.FRAME_GAP);
        step();
        assertThat(tty.news()).isEmpty();
    }

    @Test
    void theKeyboardProtocolIsTurnedOnOnceAndOffAtTheEnd() throws Exception {
        program.open();
        step();
        type("\u001b[?62c");
        step();
        tty.news();
        type("\u001b[?0u\u001b[?2031;2$y\u001b[?62c");
        clock.advance(Program.FRAME_GAP);
        step();
        assertThat(tty.news()).containsOnlyOnce("\u001b[>5u").containsOnlyOnce("\u001b[?2031h");
        type("\u001b[100;5u");
        assertThat(program.close()).contains(Farewell.LEFT);
        assertThat(tty.news())
                .contains("\u001b[?2026l\u001b[<u" + MOUSE_OFF + "\u001b[?2031l" + REST);
    }

    @Test
    void aClickBeyondTheWindowIsNobodys() {
        rest();
        assertThat(type("\u001b[<0;81;1M\u001b[<0;1;25M\u001b[<0;9999;9999M")).isEmpty();
        assertThat(program.over()).isFalse();
    }

    @Test
    void leavingWaitsAMomentForWhatTheTerminalOwes() throws Exception {
        program.open();
        step();
        type("\u0004");
        mailbox.input("\u001b[?1;2c".getBytes(StandardCharsets.UTF_8));
        int before = tty.consumed();
        assertThat(program.close()).contains(Farewell.LEFT);
        assertThat(tty.consumed() - before).isEqualTo(7);
    }

    @Test
    void ctrlDLeavesAndRestores() throws Exception {
        assertThat(visit("\u0004").get(20, TimeUnit.SECONDS)).contains(Farewell.LEFT);
        assertThat(tty.news()).contains(LEAVE).contains("card.example.org").endsWith("\r\n");
        assertThat(effects.closed()).isEqualTo(1);
    }

    @Test
    void aStoppingServerSaysGoodbye() throws Exception {
        CompletableFuture<Optional<Farewell>> end = visit("");
        mailbox.post(new Msg.Closing(Farewell.STOPPING));
        assertThat(end.get(20, TimeUnit.SECONDS)).contains(Farewell.STOPPING);
        assertThat(tty.news()).contains(LEAVE).endsWith("\r\n");
    }

    @Test
    void aStoppingServerLetsAnAnswerComeToItsEndAndLeavesItInTheScrollback() throws Exception {
        long turn = ask();
        post(new Msg.Delta(turn, "I am "));
        post(new Msg.Stopping());
        assertThat(program.over()).isFalse();
        post(new Msg.Delta(turn, "Ada."));
        clock.advance(Program.FRAME_GAP);
        post(new Msg.TurnEnded(turn, new Outcome.Answered()));
        assertThat(program.over()).isTrue();
        tty.news();
        assertThat(program.close()).contains(Farewell.STOPPING);
        assertThat(tty.news())
                .startsWith(LEAVE_CHAT)
                .contains("who are you?\r\n", "I am Ada.\r\n", "The card is being restarted")
                .doesNotContain("cut short");
    }

    @Test
    void anAnswerThatTheStopCutsStaysInTheScrollbackAndIsMarked() throws Exception {
        long turn = ask();
        post(new Msg.Delta(turn, "I am "));
        post(new Msg.Stopping());
        post(new Msg.Closing(Farewell.STOPPING));
        tty.news();
        assertThat(program.close()).contains(Farewell.STOPPING);
        assertThat(tty.news())
                .startsWith(LEAVE_CHAT)
                .contains("I am\r\n", "The answer was cut short", "The card is being restarted");
    }

    @Test
    void aGoneLineGetsNoBytesAndEndsWhatRuns() throws Exception {
        CompletableFuture<Optional<Farewell>> end = visit("");
        mailbox.hangUp();
        assertThat(end.get(20, TimeUnit.SECONDS)).isEmpty();
        assertThat(tty.news()).doesNotContain(LEAVE);
        assertThat(effects.closed()).isEqualTo(1);
    }

    @Test
    void anInterruptEndsTheVisitAndRestores() throws Exception {
        CompletableFuture<Optional<Farewell>> end = new CompletableFuture<>();
        Thread thread = Thread.startVirtualThread(() -> end.complete(program.run()));
        thread.interrupt();
        assertThat(end.get(20, TimeUnit.SECONDS)).isEmpty();
        assertThat(tty.news()).endsWith(LEAVE);
        assertThat(effects.closed()).isEqualTo(1);
    }

    @Test
    void aBugRestoresTheTerminalBeforeItIsTold() {
        EffectRunner broken =
                new EffectRunner() {
                    @Override
                    public void run(Effect.OnTurn effect) {
                        throw new IllegalStateException("bug");
                    }

                    @Override
                    public void call(Request request) {
                        effects.call(request);
                    }

                    @Override
                    public void close() {
                        effects.close();
                    }
                };
        mailbox.input("hello\u001bOM".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> program(80, 24, broken).run()).hasMessage("bug");
        assertThat(tty.news()).endsWith(LEAVE);
        assertThat(effects.closed()).isEqualTo(1);
    }

    @Test
    void leavingWaitsOnlySoLongForAReader() throws Exception {
        rest();
        tty.stopReading();
        type("a");
        type("\u0003");
        type("\u0003");
        assertThat(program.over()).isTrue();
        CompletableFuture<Optional<Farewell>> end = new CompletableFuture<>();
        Thread.startVirtualThread(
                () -> {
                    try {
                        end.complete(program.close());
                    } catch (InterruptedException e) {
                        end.completeExceptionally(e);
                    }
                });
        while (!end.isDone()) {
            clock.advance(Duration.ofSeconds(1));
            mailbox.wake();
            Thread.onSpinWait();
        }
        assertThat(end.get()).isEmpty();
    }

    @Test
    void anyWindowSizeIsUsable() {
        for (int[] size :
                List.of(
                        new int[] {0, 0},
                        new int[] {1, 1},
                        new int[] {-1, -1},
                        new int[] {65_535, 65_535},
                        new int[] {Integer.MAX_VALUE, Integer.MIN_VALUE})) {
            program(size[0], size[1], effects).open();
            assertThat(tty.news()).hasSizeLessThan(500 * 300 * 2);
        }
        assertThat(WindowSize.of(0, 0)).isEqualTo(new WindowSize(80, 24));
        assertThat(WindowSize.of(-1, 100_000)).isEqualTo(new WindowSize(500, 300));
    }

    @Test
    void aTerminalWithOneScreenIsClearedInstead() {
        new Program(Samples.opening("linux", 80, 24), mailbox, tty, effects, clock).open();
        assertThat(tty.news()).doesNotContain("1049");
    }

    private Program program(int columns, int rows, EffectRunner runner) {
        return new Program(
                Samples.opening("xterm-256color", columns, rows), mailbox, tty, runner, clock);
    }

    /** Opens, answers what is asked at first as an old terminal does, and forgets what that wrote. */
    private void rest() {
        program.open();
        step();
        clock.advance(Program.FRAME_GAP);
        type("\u001b[?1;2c");
        clock.advance(Program.FRAME_GAP);
        step();
        tty.news();
    }

    private long ask() {
        rest();
        type("who are you?");
        type("\r");
        Effect.Ask ask = (Effect.Ask) effects.all().getLast();
        return ask.turn();
    }

    private String asked() {
        return ((Effect.Ask) effects.all().getLast()).question().words();
    }

    @Test
    void plainGivesTheScreenBackAndLosesNothingThatCameBehindIt() throws Exception {
        program.open();
        type("/plain");
        tty.news();
        CompletableFuture<Optional<Farewell>> end = visit("\r\u0004");
        assertThat(end.get(20, TimeUnit.SECONDS)).contains(Farewell.LEFT);
        assertThat(tty.news()).contains("\u001b[?1049l", "You: ", "card.example.org");
    }

    private CompletableFuture<Optional<Farewell>> visit(String keys) {
        mailbox.input(keys.getBytes(StandardCharsets.UTF_8));
        CompletableFuture<Optional<Farewell>> end = new CompletableFuture<>();
        Thread.startVirtualThread(() -> end.complete(program.run()));
        return end;
    }

    private String type(String keys) {
        clock.advance(Program.KEY_GAP);
        mailbox.input(keys.getBytes(StandardCharsets.UTF_8));
        step();
        return tty.news();
    }

    private String post(Msg msg) {
        mailbox.post(msg);
        step();
        return tty.news();
    }

    private void step() {
        program.step(mailbox.take());
    }
}
