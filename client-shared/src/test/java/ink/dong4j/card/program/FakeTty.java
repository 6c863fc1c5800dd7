package ink.dong4j.card.program;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A terminal in memory, whose reader and whose line a test can stop. */
final class FakeTty implements Tty {
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private Optional<Runnable> inFlight = Optional.empty();
    private Optional<Runnable> fence = Optional.empty();
    private boolean reading = true;
    private boolean telling = true;
    private int fences;
    private int writes;
    private int consumed;

    @Override
    public void write(byte[] bytes, Runnable done) {
        synchronized (this) {
            if (inFlight.isPresent()) {
                throw new IllegalStateException("two writes in flight");
            }
            writes++;
            written.writeBytes(bytes);
            if (!reading) {
                inFlight = Optional.of(done);
                return;
            }
        }
        done.run();
    }

    @Override
    public void fence(Runnable reached) {
        synchronized (this) {
            if (inFlight.isPresent() || fence.isPresent()) {
                throw new IllegalStateException("a fence before a write's end or another fence's");
            }
            fences++;
            if (!telling) {
                fence = Optional.of(reached);
                return;
            }
        }
        reached.run();
    }

    @Override
    public synchronized void consumed(int bytes) {
        consumed += bytes;
    }

    /** From now on writes stay in flight. */
    synchronized void stopReading() {
        reading = false;
    }

    void read() {
        Optional<Runnable> done;
        synchronized (this) {
            reading = true;
            done = inFlight;
            inFlight = Optional.empty();
        }
        done.ifPresent(Runnable::run);
    }

    /** From now on the line holds what is written, and fences stand. */
    synchronized void fill() {
        telling = false;
    }

    /** The line has brought all that was written; it goes on to hold what follows. */
    void drain() {
        Optional<Runnable> reached;
        synchronized (this) {
            reached = fence;
            fence = Optional.empty();
        }
        reached.ifPresent(Runnable::run);
    }

    synchronized int fences() {
        return fences;
    }

    synchronized int writes() {
        return writes;
    }

    synchronized int consumed() {
        return consumed;
    }

    synchronized String text() {
        return written.toString(StandardCharsets.UTF_8);
    }

    /** What was written since the last look. */
    synchronized String news() {
        String text = text();
        written.reset();
        return text;
    }
}
