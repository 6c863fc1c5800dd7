package ink.dong4j.card.program;

import static org.assertj.core.api.Assertions.assertThat;

import ink.dong4j.card.terminal.TerminalType;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Much input at once is taken in by slices, and none of it piles up where nobody reads. */
@Timeout(60)
class FloodTest {
    private static final int BOUND = 64 * 1024;

    private final FakeTty tty = new FakeTty();
    private final Mailbox mailbox = new Mailbox(BOUND);
    private final FakeEffects effects = new FakeEffects();

    @Test
    void aHangUpIsNoticedAmidInputAndTheRestIsDropped() {
        Program program = program(new TickingClock());
        program.open();
        input("\u001b[B".repeat(1000) + "x\u007f".repeat(10_000));
        program.step(mailbox.take());
        assertThat(program.over()).isFalse();
        assertThat(program.pause()).isLessThan(Duration.ofSeconds(1));
        assertThat(tty.consumed()).isZero();
        mailbox.hangUp();
        program.step(mailbox.take());
        assertThat(program.over()).isTrue();
    }

    @Test
    void aFloodIsPaintedOnItsWayAndGivenBackWhenItIsUsed() {
        Program program = program(new TickingClock());
        program.open();
        int bytes = input("x".repeat(100) + "\u001b[D".repeat(1000));
        int steps = 0;
        while (tty.consumed() < bytes) {
            program.step(mailbox.take());
            steps++;
        }
        assertThat(steps).isGreaterThan(100);
        assertThat(tty.writes()).isGreaterThan(20);
    }

    @Test
    void lettersThatAreKeysAreSlicedToo() {
        Program program = program(new TickingClock());
        program.open();
        input("/links\r");
        rest(program);
        int before = tty.consumed();
        input("j".repeat(200));
        program.step(mailbox.take());
        assertThat(tty.consumed()).isEqualTo(before);
        rest(program);
        assertThat(tty.consumed()).isEqualTo(before + 200);
    }

    @Test
    void inputThatIsTakenInLateIsDecodedAsItCame() {
        Program program = program(new TickingClock());
        program.open();
        input("x".repeat(50) + "\u001b[D".repeat(2000) + "\u001b[200~pasted\u001b[201~");
        rest(program);
        assertThat(tty.text()).contains("pasted").doesNotContain("[D[D", "200~");
    }

    @Test
    void offersToTheClipboardDoNotPileUpWhileNobodyReads() {
        ManualClock clock = new ManualClock();
        Program program = program(clock);
        program.open();
        input("/links\r");
        program.step(mailbox.take());
        tty.stopReading();
        for (int round = 0; round < 100; round++) {
            for (int key = 0; key < 100; key++) {
                input("c\u001b[Z");
            }
            program.step(mailbox.take());
        }
        tty.news();
        tty.read();
        clock.advance(Program.FRAME_GAP);
        program.step(mailbox.take());
        assertThat(tty.news().split("\u001b]52;", -1)).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void aLineByLineVisitThatReadsNothingKeepsNoMoreThanItsBoundWithinOneRead() {
        ManualClock clock = new ManualClock();
        LinearProgram program =
                new LinearProgram(Samples.opening("dumb", 80, 24), mailbox, tty, effects, clock);
        program.open();
        tty.stopReading();
        input("a word ".repeat(2000));
        program.step(mailbox.take());
        clock.advance(Duration.ofSeconds(1));
        program.step(mailbox.take());
        input("\u000c".repeat(60_000));
        program.step(mailbox.take());
        assertThat(program.over()).isTrue();
    }

    private Program program(InstantSource clock) {
        Opening sample = Samples.opening("xterm-256color", 80, 24);
        TerminalType type = TerminalType.of("kitty", Map.of());
        Opening opening =
                new Opening(sample.cards().get(), sample.lang(), type, 80, 24, Duration.ofDays(30));
        return new Program(opening, mailbox, tty, effects, clock);
    }

    private int input(String keys) {
        byte[] bytes = keys.getBytes(StandardCharsets.UTF_8);
        mailbox.input(bytes);
        return bytes.length;
    }

    private void rest(Program program) {
        for (int step = 0; step < 20_000; step++) {
            program.step(mailbox.take());
        }
    }

    /** Each look at it is a millisecond later. */
    private static final class TickingClock implements InstantSource {
        private Instant now = ManualClock.START;

        @Override
        public Instant instant() {
            now = now.plusMillis(1);
            return now;
        }
    }
}
