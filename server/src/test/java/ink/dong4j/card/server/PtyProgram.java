package ink.dong4j.card.server;

import com.pty4j.WinSize;
import com.pty4j.unix.Pty;
import com.pty4j.unix.PtyHelpers;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * A program at a pseudo-terminal of its own, and the thread that reads what it prints.
 *
 * <p>The process class of pty4j is not used: its own thread writes into a pipe of the terminal once the
 * program has ended, whether or not that descriptor is meanwhile a part of the next one's. One visitor
 * in some thousands then lost its terminal at birth. Here descriptors are closed when nobody uses them.
 */
public final class PtyProgram implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    public static final int BUFFER_BYTES = 65_536;

    private final Pty pty;
    private final int pid;
    private final Thread reader;
    private OptionalInt status = OptionalInt.empty();

    /** Who is told what comes. Its methods are called by one thread. */
    public interface Output {
        /**
         * Takes what came, and tells what the terminal answers to it.
         *
         * @param buffer holds what came, from its start; it is used again
         * @return what the program is to read, often nothing
         */
        String came(byte[] buffer, int count);

        /** Nothing more comes. */
        void ended();
    }

    private PtyProgram(Pty pty, int pid, Output output) {
        this.pty = pty;
        this.pid = pid;
        this.reader =
                Thread.ofPlatform().daemon().name("pty-reader").start(() -> read(pty, output));
    }

    /**
     * Starts a program, which finds its terminal in its full size.
     *
     * @param environment all variables that it sees
     */
    public static PtyProgram start(
            List<String> command,
            Map<String, String> environment,
            int columns,
            int rows,
            Output output)
            throws IOException {
        String[] variables =
                environment.entrySet().stream()
                        .map(variable -> variable.getKey() + "=" + variable.getValue())
                        .toArray(String[]::new);
        Pty pty = new Pty();
        pty.setWindowSize(new WinSize(columns, rows), null);
        int pid =
                PtyHelpers.execPty(
                        command.getFirst(),
                        command.toArray(String[]::new),
                        variables,
                        ".",
                        pty.getSlaveName(),
                        pty.getMasterFD(),
                        null,
                        -1,
                        false);
        if (pid < 0) {
            pty.close();
            throw new IOException(command.getFirst() + " cannot be started");
        }
        return new PtyProgram(pty, pid, output);
    }

    private static void read(Pty pty, Output output) {
        byte[] buffer = new byte[BUFFER_BYTES];
        InputStream in = pty.getInputStream();
        try {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                type(pty, output.came(buffer, count));
            }
        } catch (IOException gone) {
            // Linux answers EIO on a terminal whose other side has closed: that is its end of file.
        } finally {
            output.ended();
        }
    }

    public long pid() {
        return pid;
    }

    public void type(String text) throws IOException {
        type(pty, text);
    }

    private static void type(Pty pty, String text) throws IOException {
        pty.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }

    public void resize(int columns, int rows) throws IOException {
        pty.setWindowSize(new WinSize(columns, rows), null);
    }

    /**
     * Waits until nothing more comes from the program, and then for its end.
     *
     * @return its status as a shell counts it, more than 128 where a signal ended it; empty if it still
     *     runs after a minute
     */
    public OptionalInt awaitEnd() throws InterruptedException {
        return reader.join(PATIENCE) ? OptionalInt.of(status()) : OptionalInt.empty();
    }

    private synchronized int status() {
        if (status.isEmpty()) {
            int[] wait = new int[1];
            PtyHelpers.waitpid(pid, wait, 0);
            int signal = wait[0] & 0x7f;
            status = OptionalInt.of(signal == 0 ? wait[0] >> 8 & 0xff : 128 + signal);
        }
        return status.getAsInt();
    }

    /** Ends it with SIGKILL, as a machine that dies would; nothing if it has ended and that was seen. */
    public synchronized void kill() {
        if (status.isEmpty()) {
            PtyHelpers.signal(pid, PtyHelpers.SIGKILL);
        }
    }

    /** Kills it, waits for its end and the reader's, and then closes its terminal. */
    @Override
    public void close() {
        kill();
        try {
            awaitEnd();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        try {
            pty.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
