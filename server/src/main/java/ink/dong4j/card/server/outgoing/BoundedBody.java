package ink.dong4j.card.server.outgoing;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A body that breaks off where it is longer than allowed. */
final class BoundedBody extends FilterInputStream {
    private long left;

    BoundedBody(InputStream in, int mostBytes) {
        super(in);
        left = mostBytes;
    }

    @Override
    public int read() throws IOException {
        int read = in.read();
        count(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = in.read(bytes, offset, length);
        count(Math.max(0, read));
        return read;
    }

    private void count(int read) throws OutgoingFailure {
        left -= read;
        if (left < 0) {
            throw new OutgoingFailure("the answer is too long");
        }
    }
}
