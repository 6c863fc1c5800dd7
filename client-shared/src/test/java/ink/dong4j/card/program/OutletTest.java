package ink.dong4j.card.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** When the loop hears that a write is done, and how far apart frames are by how soon it does. */
@Timeout(30)
class OutletTest {
    private final ManualClock clock = new ManualClock();
    private final FakeTty tty = new FakeTty();
    private final Mailbox mailbox = new Mailbox(1024);
    private final Outlet outlet = new Outlet(tty, mailbox, clock);

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

    @Test
    void theEndOfAWriteThatNothingWaitsForLetsTheLoopSleep() throws Exception {
        tty.stopReading();
        outlet.write("a letter");
        outlet.await(false);
        CompletableFuture<Batch> taken = taken();
        tty.read();
        mailbox.input(new byte[] {'x'});
        assertThat(taken.get(20, TimeUnit.SECONDS).input().hasRemaining()).isTrue();
    }

    @Test
    void theEndOfAWriteWakesWhoWaitsForItBeforeAndAfter() throws Exception {
        tty.stopReading();
        outlet.write("a frame");
        outlet.await(true);
        CompletableFuture<Batch> taken = taken();
        tty.read();
        assertThat(taken.get(20, TimeUnit.SECONDS).empty()).isTrue();
        outlet.awake();

        tty.stopReading();
        outlet.write("a letter");
        outlet.await(false);
        tty.read();
        outlet.await(true);
        assertThat(mailbox.take(Duration.ofDays(1)).empty()).isTrue();
    }

    /** What a loop takes that waits already. */
    private CompletableFuture<Batch> taken() {
        CompletableFuture<Batch> taken = new CompletableFuture<>();
        Thread loop =
                Thread.ofPlatform()
                        .start(
                                () -> {
                                    try {
                                        taken.complete(mailbox.take(Duration.ofDays(1)));
                                    } catch (InterruptedException e) {
                                        taken.completeExceptionally(e);
                                    }
                                });
        while (loop.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        return taken;
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
