package ink.dong4j.card.server.ssh;

import ink.dong4j.card.server.metrics.Figures;
import ink.dong4j.card.server.visit.Wire;
import io.netty.channel.EventLoop;
import java.io.IOException;
import java.util.OptionalInt;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.IntConsumer;
import java.util.function.LongSupplier;
import org.apache.sshd.common.channel.LocalWindow;
import org.apache.sshd.common.io.IoOutputStream;
import org.apache.sshd.common.io.IoWriteFuture;
import org.apache.sshd.common.util.buffer.ByteArrayBuffer;
import org.apache.sshd.common.util.threads.ThreadUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A channel as its visit sees it. A short write leaves on the thread that asks for it, as far as the
 * network takes it at once, so that no other thread is woken for it; the rest follows on the connection's
 * event loop. Thread-safe, with one write at a time.
 */
final class ChannelWire implements Wire {
    private static final Logger LOG = LoggerFactory.getLogger(ChannelWire.class);

    private final EventLoop loop;
    private final CardSession session;
    private final IoOutputStream out;
    private final IoOutputStream err;
    private final LocalWindow window;
    private final IntConsumer onExit;
    private final LongSupplier nanoTime;
    private final Figures figures;
    private volatile OptionalInt exit = OptionalInt.empty();
    private volatile boolean writing;

    /** Whether the client was told the exit status; the event loop's. */
    private boolean exited;

    private volatile long writingSince;

    /** @param onExit tells the client the exit status and closes the channel */
    ChannelWire(
            CardSession session,
            IoOutputStream out,
            IoOutputStream err,
            LocalWindow window,
            IntConsumer onExit) {
        this.session = session;
        this.loop = session.connection().loop();
        this.nanoTime = session.listener().nanoTime();
        this.figures = session.listener().figures();
        this.out = out;
        this.err = err;
        this.window = window;
        this.onExit = onExit;
    }

    @Override
    public void write(Stream stream, byte[] bytes, Runnable done) {
        if (exit.isPresent() || writing) {
            throw new IllegalStateException("a write after the exit or beside another one");
        }
        IoOutputStream target =
                switch (stream) {
                    case OUT -> out;
                    case ERR -> err;
                };
        writingSince = nanoTime.getAsLong();
        writing = true;
        figures.sent(bytes.length);
        boolean started = false;
        try {
            // As the library's own thread, which it does not block during a key exchange.
            IoWriteFuture write =
                    ThreadUtils.runAsInternal(new ByteArrayBuffer(bytes), target::writeBuffer);
            started = true;
            write.addListener(future -> ended(future, done));
        } catch (IOException e) {
            // The channel is closing, and its end is what the visit hears of.
            LOG.debug("nothing is written to a closing channel", e);
        } finally {
            if (!started) {
                writing = false;
            }
        }
    }

    @Override
    public void fence(Runnable reached) {
        onLoop(() -> session.fence(reached));
    }

    @Override
    public void consumed(int bytes) {
        if (!window.isOpen()) {
            return;
        }
        try {
            window.release(bytes);
        } catch (IOException e) {
            LOG.debug("no window for a closing channel", e);
        }
    }

    @Override
    public void exit(int status) {
        onLoop(
                () -> {
                    if (exit.isPresent()) {
                        return;
                    }
                    exit = OptionalInt.of(status);
                    tellExit();
                });
    }

    /** Tells the exit status, unless the write before it has not left. Called on the event loop. */
    private void tellExit() {
        if (!writing && !exited) {
            exited = true;
            exit.ifPresent(onExit);
        }
    }

    boolean isWriting() {
        return writing;
    }

    /** For how long the write in flight has waited for the peer; 0 without one. */
    long writingNanos(long now) {
        return writing ? now - writingSince : 0;
    }

    /** Whatever became of the write, an exit that waited for it is told. */
    private void ended(IoWriteFuture future, Runnable done) {
        writing = false;
        try {
            if (future.isWritten()) {
                done.run();
            } else {
                LOG.debug("a write failed", future.getException());
            }
        } finally {
            if (exit.isPresent()) {
                onLoop(this::tellExit);
            }
        }
    }

    private void onLoop(Runnable task) {
        if (loop.inEventLoop()) {
            task.run();
            return;
        }
        try {
            loop.execute(task);
        } catch (RejectedExecutionException e) {
            LOG.debug("nothing is written while the server stops", e);
        }
    }
}
