package ink.dong4j.card.server.visit;

import static java.nio.charset.StandardCharsets.UTF_8;

import ink.dong4j.card.text.Safe;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;

/**
 * What a visitor sends to a command. Bytes are put in by any thread, without blocking; one thread
 * reads. At most the bound and one window of bytes are ever held.
 */
final class AskInput {
    /** What reading gave. */
    sealed interface Result {
        /** All of it; empty when there was none. */
        record All(String text) implements Result {}

        /** Longer than the bound. */
        record TooLong() implements Result {}

        /** It was promised or had begun, and then nothing came any more. */
        record Stalled() implements Result {}
    }

    private static final int CTRL_C = 3;
    private static final int CTRL_D = 4;

    private final int bound;
    private final boolean terminal;
    private final IntConsumer consumed;
    private final Runnable interrupt;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private boolean ended;
    private boolean tooLong;
    private boolean over;
    private boolean late;

    /**
     * @param bound the most bytes that are read
     * @param terminal whether keys have meanings: Ctrl-C, Ctrl-D, Enter
     * @param consumed told of bytes that the visitor may send as many more of
     * @param interrupt told of a Ctrl-C
     */
    AskInput(int bound, boolean terminal, IntConsumer consumed, Runnable interrupt) {
        this.bound = bound;
        this.terminal = terminal;
        this.consumed = consumed;
        this.interrupt = interrupt;
    }

    void bytes(byte[] bytes) {
        if (takesMoreAfter(bytes)) {
            consumed.accept(bytes.length);
        }
        if (terminal && indexOf(bytes, CTRL_C) >= 0) {
            interrupt.run();
        }
    }

    private synchronized boolean takesMoreAfter(byte[] bytes) {
        if (over) {
            late |= !ended;
        } else {
            keep(bytes);
        }
        notifyAll();
        // Input that nobody will read is left to fill the window; keys are always looked at.
        return terminal || !(over || tooLong);
    }

    synchronized void end() {
        ended = true;
        notifyAll();
    }

    /**
     * Reads to the end of the input. Nothing is read after that.
     *
     * @param firstByte how long to wait for the beginning
     * @param promised whether there has to be an end: then a silent beginning is a stall, else it is
     *     no input at all
     */
    synchronized Result read(Duration firstByte, Duration nextByte, boolean promised)
            throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("the visitor left");
        }
        boolean goesOn = awaitMore(0, firstByte);
        boolean begun = kept.size() > 0;
        while (begun && goesOn && !ended && !tooLong) {
            goesOn = awaitMore(kept.size(), nextByte);
        }
        over = true;
        if (tooLong) {
            return new Result.TooLong();
        }
        if (!ended && (begun || promised)) {
            return new Result.Stalled();
        }
        return new Result.All(Safe.text(kept.toString(UTF_8)).strip());
    }

    /** Something came after reading was over, and was not read. */
    synchronized boolean cameLate() {
        return late;
    }

    /** False when nothing came in the time. */
    private synchronized boolean awaitMore(int size, Duration atMost) throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        while (kept.size() == size && !ended && !tooLong) {
            if (end - System.nanoTime() <= 0) {
                return false;
            }
            TimeUnit.NANOSECONDS.timedWait(this, end - System.nanoTime());
        }
        return true;
    }

    private void keep(byte[] bytes) {
        int length = bytes.length;
        if (terminal) {
            int end = indexOf(bytes, CTRL_D);
            if (end >= 0) {
                ended = true;
                length = end;
            }
        }
        if (length > bound - kept.size()) {
            tooLong = true;
            return;
        }
        for (int i = 0; i < length; i++) {
            kept.write(terminal && bytes[i] == '\r' ? '\n' : bytes[i]);
        }
    }

    private static int indexOf(byte[] bytes, int wanted) {
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == wanted) {
                return i;
            }
        }
        return -1;
    }
}
