package ink.dong4j.card.program;

import static org.assertj.core.api.Assertions.assertThat;

import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.terminal.TerminalType;
import ink.dong4j.card.ui.FullCard;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the loop does for a visitor who plays the runner game. */
@Timeout(60)
class PlayingTest {
    private static final Duration FRAME = Duration.ofMillis(83);

    private final ManualClock clock = new ManualClock();
    private final FakeTty tty = new FakeTty();
    private final Mailbox mailbox = new Mailbox(64 * 1024);
    private final Program program =
            new Program(
                    new Opening(
                            FullCard.card(),
                            Lang.EN,
                            TerminalType.of("screen-256color", Map.of()),
                            80,
                            24,
                            Samples.IDLE),
                    mailbox,
                    tty,
                    new FakeEffects(),
                    clock);

    @Test
    void aRunIsPaintedTwelveTimesASecond() {
        begin();
        for (int frame = 0; frame < 20; frame++) {
            assertThat(program.pause()).isLessThanOrEqualTo(FRAME);
            clock.advance(FRAME);
            step();
            assertThat(tty.news()).isNotEmpty().hasSizeLessThan(200);
        }
    }

    @Test
    void aPausedOrEndedRunCostsNoByteAndNoTimer() {
        begin();
        rests("p");
        type(" ");
        while (!tty.news().contains("Game over")) {
            clock.advance(FRAME);
            step();
        }
        rests("");
    }

    @Test
    void aLinkThatTakesNothingDoesNotSlowTheRunDown() {
        begin();
        tty.fill();
        for (int frame = 0; frame < 60; frame++) {
            clock.advance(FRAME);
            step();
        }
        tty.drain();
        step();
        assertThat(tty.news()).contains("Game over");
    }

    private void begin() {
        program.open();
        type("/dino");
        type("\r");
        type(" ");
        tty.news();
    }

    private void rests(String keys) {
        type(keys);
        clock.advance(FRAME);
        step();
        tty.news();
        for (int second = 0; second < 60; second++) {
            clock.advance(Duration.ofSeconds(1));
            step();
        }
        assertThat(tty.news()).isEmpty();
        assertThat(program.pause()).isGreaterThan(Duration.ofMinutes(20));
    }

    private void type(String keys) {
        clock.advance(Program.FRAME_GAP);
        mailbox.input(keys.getBytes(StandardCharsets.UTF_8));
        step();
    }

    private void step() {
        program.step(mailbox.take());
    }
}
