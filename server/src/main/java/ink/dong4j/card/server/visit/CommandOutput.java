package ink.dong4j.card.server.visit;

import static java.nio.charset.StandardCharsets.UTF_8;

import ink.dong4j.card.server.visit.Wire.Stream;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The way out for a command: each piece of text starts to leave as soon as the one before has left.
 * Used by one thread. Once the visitor takes nothing for too long, or the thread was interrupted,
 * text is dropped and the thread's interrupt is set, which ends whatever makes the text.
 */
final class CommandOutput {
    private static final int PIECE_BYTES = 32 * 1024;

    private final Wire wire;
    private final boolean terminal;
    private final Duration patience;
    private CountDownLatch inFlight = new CountDownLatch(0);
    private boolean stalled;
    private boolean lineOpen;

    /**
     * @param terminal whether lines end as a terminal in raw mode needs it
     */
    CommandOutput(Wire wire, boolean terminal, Duration patience) {
        this.wire = wire;
        this.terminal = terminal;
        this.patience = patience;
    }

    /** Bytes as they are, however many: each piece has its own time to leave. */
    void bytes(byte[] bytes) {
        for (int from = 0; from < bytes.length; from += PIECE_BYTES) {
            int to = Math.min(bytes.length, from + PIECE_BYTES);
            write(Stream.OUT, Arrays.copyOfRange(bytes, from, to));
        }
    }

    void lines(Stream stream, List<String> lines) {
        write(stream, String.join("\n", lines) + "\n");
    }

    /** One sentence to the visitor, on a line of its own. */
    void notice(String sentence) {
        write(Stream.ERR, sentence + "\n");
    }

    void text(String text) {
        if (!text.isEmpty()) {
            write(Stream.OUT, text);
            lineOpen = !text.endsWith("\n");
        }
    }

    /** Ends the line that {@link #text} left open. */
    void endLine() {
        if (lineOpen) {
            text("\n");
        }
    }

    /** Whether a person's terminal is at the other end. */
    boolean isTerminal() {
        return terminal;
    }

    /** The visitor took nothing for too long. */
    boolean stalled() {
        return stalled;
    }

    private void write(Stream stream, String text) {
        write(stream, text.replace("\n", terminal ? "\r\n" : "\n").getBytes(UTF_8));
    }

    private void write(Stream stream, byte[] bytes) {
        if (stalled) {
            return;
        }
        try {
            if (inFlight.await(patience.toNanos(), TimeUnit.NANOSECONDS)) {
                CountDownLatch left = new CountDownLatch(1);
                inFlight = left;
                wire.write(stream, bytes, left::countDown);
                return;
            }
            stalled = true;
        } catch (InterruptedException e) {
            // The caller's own waiting tells the interrupt, as it does when nothing is in flight.
        }
        Thread.currentThread().interrupt();
    }
}
