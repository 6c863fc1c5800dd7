package ink.dong4j.card.program;

import static org.assertj.core.api.Assertions.assertThat;

import ink.dong4j.card.talk.Outcome;
import ink.dong4j.card.ui.Effect;
import ink.dong4j.card.ui.Farewell;
import ink.dong4j.card.ui.Msg;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How the loop keeps what is on its way to the visitor small, and keys ahead of it. */
@Timeout(60)
class PacingTest {
    private static final String SENTENCE = "Words that fill the line, one after the other. ";

    private final ManualClock clock = new ManualClock();
    private final FakeTty tty = new FakeTty();
    private final Mailbox mailbox = new Mailbox(64 * 1024);
    private final FakeEffects effects = new FakeEffects();
    private final Program program =
            new Program(Samples.opening("screen-256color", 80, 24), mailbox, tty, effects, clock);

    @Test
    void aVisitAtRestAsksOnceAtMostAndThenNothing() {
        program.open();
        step();
        assertThat(tty.fences()).isLessThanOrEqualTo(1);
        int asked = tty.fences();
        for (int second = 0; second < 60; second++) {
            clock.advance(Duration.ofSeconds(1));
            step();
        }
        assertThat(tty.fences()).isEqualTo(asked);
        assertThat(program.pause()).isGreaterThan(Duration.ofMinutes(1));
    }

    @Test
    void anAnswerWaitsUntilTheVisitorsSideHasRead() {
        long turn = ask();
        tty.fill();
        int bytes = streamed(turn, 500);
        assertThat(bytes).isBetween(Backlog.MOST_ROOM / 2, Backlog.MOST_ROOM + 2_500);
        assertThat(streamed(turn, 100)).isZero();
        tty.drain();
        step();
        tty.drain();
        clock.advance(Program.FRAME_GAP);
        step();
        assertThat(tty.news()).contains("Words");
    }

    @Test
    void aLetterDoesNotWaitForItAndBringsNothingOfItAlong() {
        long turn = ask();
        tty.fill();
        streamed(turn, 500);
        post(new Msg.Delta(turn, SENTENCE.repeat(100)));
        assertThat(type("x")).contains("x").hasSizeLessThan(150).doesNotContain("Words");
        assertThat(type("y")).contains("y").hasSizeLessThan(20);
    }

    @Test
    void escapeStopsAnAnswerThatWaits() {
        long turn = ask();
        tty.fill();
        streamed(turn, 500);
        post(new Msg.Delta(turn, SENTENCE));
        type("\u001b");
        clock.advance(Duration.ofSeconds(1));
        step();
        assertThat(effects.all().getLast()).isEqualTo(new Effect.CancelTurn(turn));
        assertThat(tty.news()).contains("topped");
    }

    @Test
    void theRestOfAStoppedAnswerIsNotWaitedFor() {
        long turn = ask();
        tty.fill();
        streamed(turn, 500);
        post(new Msg.Delta(turn, SENTENCE.repeat(200)));
        type("\u001b");
        clock.advance(Duration.ofSeconds(1));
        step();
        post(new Msg.TurnEnded(turn, new Outcome.Cancelled()));
        tty.drain();
        clock.advance(Program.FRAME_GAP);
        step();
        type("again");
        type("\r");
        assertThat(effects.all().getLast()).isInstanceOf(Effect.Ask.class);
    }

    @Test
    void noMoreThanOneFenceStandsAndTheWholeAnswerArrives() {
        long turn = ask();
        tty.fill();
        for (int token = 0; token < 300; token++) {
            post(new Msg.Delta(turn, SENTENCE));
            tty.drain();
            clock.advance(Duration.ofMillis(10));
        }
        String rest = post(new Msg.Delta(turn, "The very end."));
        rest += post(new Msg.TurnEnded(turn, new Outcome.Answered()));
        for (int round = 0; round < 20; round++) {
            tty.drain();
            clock.advance(Program.FRAME_GAP);
            step();
            rest += tty.news();
        }
        assertThat(rest).contains("The very end.");
    }

    @Test
    void aSlowLineGetsALongAnswerInPieces() {
        long turn = ask();
        tty.fill();
        post(new Msg.Delta(turn, SENTENCE.repeat(20)));
        clock.advance(Backlog.QUICK.plusMillis(1));
        tty.drain();
        step();
        tty.news();
        clock.advance(Program.FRAME_GAP);
        assertThat(post(new Msg.Delta(turn, SENTENCE.repeat(100))))
                .contains("Words")
                .hasSizeLessThan(Backlog.MOST_ROOM / 2);
    }

    @Test
    void whoeverNeverTellsGetsFramesWithoutFencesAfterAWhile() {
        long turn = ask();
        tty.fill();
        streamed(turn, 500);
        int asked = tty.fences();
        assertThat(post(new Msg.Delta(turn, "Another."))).isEmpty();
        assertThat(program.pause()).isLessThanOrEqualTo(Backlog.PATIENCE);
        clock.advance(Backlog.PATIENCE);
        step();
        assertThat(tty.news()).contains("Another");
        assertThat(streamed(turn, 100)).isGreaterThan(Backlog.MOST_ROOM);
        assertThat(tty.fences()).isEqualTo(asked);
    }

    @Test
    void whoeverTellsLateIsAskedAgain() {
        long turn = ask();
        tty.fill();
        streamed(turn, 500);
        clock.advance(Backlog.PATIENCE);
        streamed(turn, 100);
        int asked = tty.fences();
        tty.drain();
        step();
        assertThat(tty.fences()).isEqualTo(asked + 1);
    }

    @Test
    void aQuickLineLosesNoFrame() {
        long turn = ask();
        int before = tty.writes();
        for (int millisecond = 0; millisecond < 1000; millisecond++) {
            post(new Msg.Delta(turn, "word "));
            clock.advance(Duration.ofMillis(1));
        }
        assertThat(tty.writes() - before).isBetween(25, 31);
    }

    @Test
    void whatWaitsAtTheEndStaysInTheScrollback() throws Exception {
        long turn = ask();
        tty.fill();
        streamed(turn, 500);
        post(new Msg.Delta(turn, "The last words."));
        post(new Msg.Stopping());
        post(new Msg.Closing(Farewell.STOPPING));
        assertThat(program.close()).isPresent();
        assertThat(tty.news()).contains("The last words.");
    }

    /** Bytes that were written while so many sentences came, ten milliseconds apart. */
    private int streamed(long turn, int sentences) {
        int bytes = 0;
        for (int sentence = 0; sentence < sentences; sentence++) {
            bytes += post(new Msg.Delta(turn, SENTENCE)).length();
            clock.advance(Duration.ofMillis(10));
        }
        return bytes;
    }

    private long ask() {
        program.open();
        type("who are you?");
        type("\r");
        clock.advance(Program.FRAME_GAP);
        step();
        tty.news();
        return ((Effect.Ask) effects.all().getLast()).turn();
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
