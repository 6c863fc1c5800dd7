package ink.dong4j.card.program;

import static org.assertj.core.api.Assertions.assertThat;

import ink.dong4j.card.talk.Outcome;
import ink.dong4j.card.ui.Effect;
import ink.dong4j.card.ui.Msg;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * No key takes long, however much there is to be shown, so that a slice of input stays one. In
 * processor time, which a busy machine does not change, and without a frame in between.
 */
@Timeout(120)
class KeyCostTest {
    private static final Duration MOST = Duration.ofMillis(2);
    private static final int TIMES = 500;

    private final ManualClock clock = new ManualClock();
    private final FakeTty tty = new FakeTty();
    private final Mailbox mailbox = new Mailbox(64 * 1024);
    private final FakeEffects effects = new FakeEffects();
    private final Program program =
            new Program(Samples.opening("xterm-256color", 80, 24), mailbox, tty, effects, clock);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0010\u000e",
                "\u001b[A\u001b[B",
                "\u001b[D\u001b[C",
                "\u0001\u0005",
                "\u001b[5~\u001b[6~",
                "\u001b[1;5D\u001b[1;5C",
                "\u0017\u0019",
                "\u0015\u001f",
                "\u0014\u001f",
                "x\u007f",
                "\t",
                "\u001b[<64;5;5M",
                "\u001b[<0;5;5M",
                "\u0012a\u0007"
            })
    void keysInALongDraftAreCheap(String keys) {
        program.open();
        for (String draft :
                new String[] {"a word ".repeat(2300), "👩‍👩‍👧é".repeat(760), "字".repeat(5400)}) {
            type("\u0015".repeat(400));
            type("x" + unfolded(draft));
            tty.stopReading();
            assertCheap(keys);
            tty.read();
        }
    }

    @Test
    void placesOfWordsInALongAnswerAreWalkedCheaply() {
        answered();
        type("/find word\r");
        step();
        tty.stopReading();
        assertCheap("\u001b[B");
        assertCheap("\u001b[5~\u001b[6~");
        assertCheap("\u001b[<64;5;5M");
    }

    @Test
    void aLongConversationIsScrolledCheaply() {
        answered();
        tty.stopReading();
        assertCheap("\u001b[5~\u001b[6~");
        assertCheap("\u001b[<64;5;5M");
        assertCheap("\u001b[<0;5;5M");
        assertCheap("\u001b[H\u001b[F");
    }

    private void answered() {
        program.open();
        for (int turn = 1; turn <= 4; turn++) {
            type("\u001b[H");
            type("question " + turn);
            type("\r");
            long asked = ((Effect.Ask) effects.all().getLast()).turn();
            mailbox.post(
                    new Msg.Delta(asked, "A word and **another** word, then 字.\n\n".repeat(1500)));
            mailbox.post(new Msg.TurnEnded(asked, new Outcome.Answered()));
            rest();
        }
    }

    /** A draft of separate pastes, of which none is long enough to be folded. */
    private static String unfolded(String draft) {
        StringBuilder keys = new StringBuilder();
        for (int from = 0; from < draft.length(); from += 56) {
            String piece = draft.substring(from, Math.min(draft.length(), from + 56));
            keys.append("\u001b[200~").append(piece).append("\u001b[201~");
        }
        return keys.toString();
    }

    private void assertCheap(String keys) {
        type(keys);
        long before = cpu();
        type(keys.repeat(TIMES));
        long nanos = (cpu() - before) / TIMES;
        assertThat(Duration.ofNanos(nanos)).as("time of each %s", keys).isLessThan(MOST);
    }

    private void type(String keys) {
        clock.advance(Program.KEY_GAP);
        byte[] bytes = keys.getBytes(StandardCharsets.UTF_8);
        for (int from = 0; from < bytes.length; from += 32 * 1024) {
            mailbox.input(
                    Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + 32 * 1024)));
            step();
        }
    }

    private void rest() {
        for (int frame = 0; frame < 100; frame++) {
            clock.advance(Program.FRAME_GAP);
            step();
        }
    }

    private void step() {
        program.step(mailbox.take());
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
