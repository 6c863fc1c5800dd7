package ink.dong4j.card.preview;

import ink.dong4j.card.program.Mailbox;
import ink.dong4j.card.program.Tty;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.concurrent.Semaphore;

/** The terminal that this process runs in. */
final class LocalTty implements Tty {
    /** How much input may wait, in bytes. */
    static final int WINDOW = 64 * 1024;

    private static final int READ_BYTES = 4096;

    private final OutputStream output;
    private final Mailbox mailbox;
    private final Semaphore window = new Semaphore(WINDOW);

    LocalTty(OutputStream output, Mailbox mailbox) {
        this.output = output;
        this.mailbox = mailbox;
    }

    @Override
    public void write(byte[] bytes, Runnable done) {
        try {
            output.write(bytes);
            output.flush();
        } catch (IOException e) {
            // A terminal that was closed: nobody is there to be told.
            mailbox.hangUp();
            return;
        }
        done.run();
    }

    /** Nothing stands between this process and the terminal. */
    @Override
    public void fence(Runnable reached) {
        reached.run();
    }

    @Override
    public void consumed(int bytes) {
        window.release(bytes);
    }

    /** Starts a thread that carries input to the mailbox until the input ends. */
    void read(InputStream input) {
        Thread.ofPlatform().daemon().name("preview-input").start(() -> pump(input));
    }

    private void pump(InputStream input) {
        byte[] buffer = new byte[READ_BYTES];
        try {
            int length = input.read(buffer);
            while (length >= 0) {
                window.acquire(length);
                mailbox.input(Arrays.copyOf(buffer, length));
                length = input.read(buffer);
            }
            mailbox.hangUp();
        } catch (IOException e) {
            mailbox.hangUp();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
