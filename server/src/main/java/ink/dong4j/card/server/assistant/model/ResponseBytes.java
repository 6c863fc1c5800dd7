package ink.dong4j.card.server.assistant.model;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;

/**
 * The body of a response as it comes, bounded, and read no longer than its {@link Patience} lasts.
 * Closing it gives its connection back. Used by one thread.
 */
final class ResponseBytes extends InputStream {
    private final GatewayConnection connection;
    private final InputStream content;
    private final Patience patience;
    private final long limitBytes;
    private final Consumer<GatewayConnection> release;
    private long readBytes;
    private boolean closed;

    /**
     * @param release takes the connection back; one whose body was left before its end is not fit for
     *     another exchange
     */
    ResponseBytes(
            GatewayConnection connection,
            InputStream content,
            Patience patience,
            long limitBytes,
            Consumer<GatewayConnection> release) {
        this.connection = connection;
        this.content = content;
        this.patience = patience;
        this.limitBytes = limitBytes;
        this.release = release;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int count;
        try {
            connection.await(patience);
            count = content.read(bytes, offset, length);
        } catch (IOException e) {
            connection.close();
            throw GatewayConnection.failure(
                    e, patience, new IOException("the response broke off", e));
        }
        if (count < 0) {
            connection.bodyEnded();
            return count;
        }
        readBytes += count;
        if (readBytes > limitBytes) {
            connection.close();
            throw new IOException("the response is longer than " + limitBytes + " bytes");
        }
        return count;
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            release.accept(connection);
        }
    }
}
