package ink.dong4j.card.server.visit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;

/** A channel that keeps what is written to it. Thread-safe; fails on two writes at once. */
final class FakeWire implements Wire {
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(60);

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private boolean stuck;
    private Optional<Runnable> inFlight = Optional.empty();
    private int consumed;
    private volatile OptionalInt status = OptionalInt.empty();

    /** From now on nothing leaves, as with a visitor that does not read. */
    synchronized void stick() {
        stuck = true;
    }

    @Override
    public void write(Stream stream, byte[] bytes, Runnable done) {
        synchronized (this) {
            if (inFlight.isPresent()) {
                throw new IllegalStateException("a write is in flight");
            }
            if (status.isPresent()) {
                throw new IllegalStateException("written after the exit");
            }
            switch (stream) {
                case OUT -> out.writeBytes(bytes);
                case ERR -> err.writeBytes(bytes);
            }
            notifyAll();
            if (stuck) {
                inFlight = Optional.of(done);
                return;
            }
        }
        done.run();
    }

    @Override
    public void fence(Runnable reached) {
        reached.run();
    }

    @Override
    public synchronized void consumed(int bytes) {
        consumed += bytes;
    }

    @Override
    public synchronized void exit(int exitStatus) {
        if (status.isEmpty()) {
            status = OptionalInt.of(exitStatus);
        }
        notifyAll();
    }

    synchronized String out() {
        return out.toString(UTF_8);
    }

    synchronized String err() {
        return err.toString(UTF_8);
    }

    synchronized int consumed() {
        return consumed;
    }

    synchronized boolean exited() {
        return status.isPresent();
    }

    int awaitExit() throws InterruptedException {
        await(() -> status.isPresent(), "no exit");
        return status.orElseThrow();
    }

    void awaitOut(String text) throws InterruptedException {
        await(() -> out.toString(UTF_8).contains(text), "never written: " + text);
    }

    private synchronized void await(BooleanSupplier reached, String failure)
            throws InterruptedException {
        long end = System.nanoTime() + LONG_ENOUGH.toNanos();
        while (!reached.getAsBoolean()) {
            long millis = (end - System.nanoTime()) / 1_000_000;
            if (millis <= 0) {
                throw new AssertionError(failure + "\nout: " + out() + "\nerr: " + err());
            }
            wait(millis);
        }
    }
}
