package ink.dong4j.card.server.visit;

import static java.nio.charset.StandardCharsets.UTF_8;

import ink.dong4j.card.server.visit.Wire.Stream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The way out for a command: each piece of text starts to leave as soon as the one before has left.
 * Used by one thread. Once the visitor takes nothing for too long, or the thread was interrupted,
 * text is dropped and the thread's interrupt is set, which ends whatever makes the text.
 */
final class CommandOutput {
    private final Wire wire;
    private final String lineBreak;
    private final Duration patience;
    private CountDownLatch inFlight = new CountDownLatch(0);
    private boolean stalled;
    private boolean lineOpen;

    /**
     * @param terminal whether lines end as a terminal in raw mode needs it
     */
    CommandOutput(Wire wire, boolean terminal, Duration patience) {
        this.wire = wire;
        this.lineBreak = terminal ? "\r\n" : "\n";
        this.patience = patience;
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

    /** The visitor took nothing for too long. */
    boolean stalled() {
        return stalled;
    }

    private void write(Stream stream, String text) {
        if (stalled) {
            return;
        }
        try {
            if (inFlight.await(patience.toNanos(), TimeUnit.NANOSECONDS)) {
                CountDownLatch left = new CountDownLatch(1);
                inFlight = left;
                wire.write(stream, text.replace("\n", lineBreak).getBytes(UTF_8), left::countDown);
                return;
            }
            stalled = true;
        } catch (InterruptedException e) {
            // The caller's own waiting tells the interrupt, as it does when nothing is in flight.
        }
        Thread.currentThread().interrupt();
    }
}
