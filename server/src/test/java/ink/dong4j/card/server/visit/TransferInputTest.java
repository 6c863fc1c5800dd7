package ink.dong4j.card.server.visit;

import static org.assertj.core.api.Assertions.assertThat;

import ink.dong4j.card.ui.Farewell;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TransferInputTest {
    private final AtomicInteger consumed = new AtomicInteger();
    private final TransferInput input = new TransferInput(consumed::addAndGet, House.DAY);

    @Test
    void piecesAreTakenInAnySizesAndOnlyThenGivenBackToTheClient() throws Exception {
        input.bytes(new byte[] {1, 2, 3});
        input.bytes(new byte[] {4, 5, 6, 7});
        assertThat(consumed).hasValue(0);
        assertThat(input.take(2, true)).hasValue(new byte[] {1, 2});
        input.bytes(new byte[] {8});
        assertThat(input.take(6, true)).hasValue(new byte[] {3, 4, 5, 6, 7, 8});
        assertThat(consumed).hasValue(8);
    }

    @Test
    void whatCameBeforeTheEndIsTaken() throws Exception {
        input.bytes(new byte[] {1, 2});
        input.end();
        assertThat(input.take(2, true)).isPresent();
        assertThat(input.take(1, true)).isEmpty();
        assertThat(input.farewell()).contains(Farewell.LEFT);
    }

    @Test
    void aStopWaitsForThatWhichIsUnderWayAndACutDoesNot() throws Exception {
        input.bytes(new byte[] {1, 2, 3});
        input.stop();
        assertThat(input.take(1, false)).isPresent();
        assertThat(input.take(1, true)).isEmpty();
        assertThat(input.farewell()).contains(Farewell.STOPPING);

        TransferInput other = new TransferInput(consumed::addAndGet, House.DAY);
        other.bytes(new byte[] {1});
        other.cut(Farewell.DISPLACED);
        other.cut(Farewell.STOPPING);
        assertThat(other.take(1, false)).isEmpty();
        assertThat(other.farewell()).contains(Farewell.DISPLACED);
    }

    @Test
    void aSilentClientIsIdle() throws Exception {
        TransferInput silent = new TransferInput(consumed::addAndGet, Duration.ofNanos(1));
        assertThat(silent.take(1, false)).isEmpty();
        assertThat(silent.farewell()).contains(Farewell.IDLE);
    }
}
