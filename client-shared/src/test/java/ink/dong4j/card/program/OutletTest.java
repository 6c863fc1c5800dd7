package ink.dong4j.card.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** How far apart the frames of an answer are, by how soon the loop hears that one is out. */
class OutletTest {
    private final ManualClock clock = new ManualClock();
    private final FakeTty tty = new FakeTty();
    private final Outlet outlet = new Outlet(tty, new Mailbox(1024), clock);

    @Test
    void aMachineAtEaseGetsThirtyFramesASecond() {
        assertThat(outlet.gap()).isEqualTo(Program.FRAME_GAP);
        assertThat(afterAWriteOf(Duration.ofMillis(1))).isEqualTo(Program.FRAME_GAP);
        assertThat(afterAWriteOf(Outlet.EASE)).isEqualTo(Program.FRAME_GAP);
    }

    @Test
    void aBusyMachineGetsFewerAndAsManyAgainOnceItIsAtEase() {
        Duration busy = afterAWriteOf(Duration.ofMillis(5));
        assertThat(busy).isGreaterThan(Program.FRAME_GAP.multipliedBy(3).dividedBy(2));
        assertThat(afterAWriteOf(Duration.ofMillis(10))).isGreaterThan(busy);
        assertThat(afterAWriteOf(Duration.ofMillis(1))).isEqualTo(Program.FRAME_GAP);
    }

    @Test
    void anAnswerStillMovesWhenOneFrameTookSeconds() {
        assertThat(afterAWriteOf(Duration.ofSeconds(20))).isLessThan(Duration.ofMillis(200));
    }

    private Duration afterAWriteOf(Duration time) {
        tty.stopReading();
        outlet.write("frame");
        clock.advance(time);
        outlet.awake();
        tty.read();
        outlet.awake();
        return outlet.gap();
    }
}
